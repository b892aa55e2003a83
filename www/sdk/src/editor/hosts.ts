export { Highlights } from '../painting/highlights.js';
export { EditingHost } from './editing-host.js';
