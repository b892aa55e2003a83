export {
  type Acknowledgement,
  type AttachedField,
  type Attachment,
  type AttachOptions,
  attach,
  type FieldState,
  type Reason,
} from './attach/attach.js';
export { english, type InterfaceText } from './attach/messages.en.js';
export { type Checker, type CheckerOptions, type CheckOptions, createChecker } from './checker.js';
export { type ErrorCode, ForewarnError, type PackError } from './errors.js';
export type { PackSource } from './packs.js';
export type {
  AuthorityReference,
  Decision,
  Finding,
  Help,
  PackReference,
  Replacement,
  Severity,
  Span,
  Through,
  Verdict,
} from './verdict.js';
