export { attach } from './attach/attach.js';
export type { Feedback, ForewarnEventMap } from './attach/events.js';
export type { InterfaceText } from './attach/interface-text.js';
export { loadInterfaceText } from './attach/load-interface-text.js';
export { english } from './attach/messages/en.js';
export type {
  Acknowledgement,
  AttachedField,
  Attachment,
  AttachOptions,
  CheckerSource,
  FieldState,
  KnownReason,
  Reason,
  TextControl,
} from './attach/types.js';
export { type Checker, type CheckerOptions, type CheckOptions, createChecker } from './checker.js';
export { type ErrorCode, ForewarnError, type PackError } from './errors.js';
export type { PackFile } from './generated/pack.js';
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
