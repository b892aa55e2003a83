import type { Part } from './generated/verdict.js';

export type {
  AuthorityReference,
  Decision,
  Finding,
  Help,
  PackReference,
  Replacement,
  Severity,
  Through,
  Verdict,
} from './generated/verdict.js';

/** A part of the text, in UTF-16 code units, the end exclusive: what `String.slice` takes. */
export type Span = Part;
