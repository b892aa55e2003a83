import type { PackReference, Part, Verdict } from './generated/verdict.js';

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

/** The verdict on a text in which nothing was found. */
export function clearVerdict(packs: readonly PackReference[]): Verdict {
  return { decision: 'clear', findings: [], shadow: [], packs: packs.map((pack) => ({ ...pack })) };
}
