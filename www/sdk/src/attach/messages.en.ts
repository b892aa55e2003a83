export type { InterfaceText } from './interface-text.js';
export { english } from './messages/en.js';
