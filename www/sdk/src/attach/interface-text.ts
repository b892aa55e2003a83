import type { AuthorityReference, Severity, Through } from '../verdict.js';
import type { KnownReason } from './types.js';

/** Texts of the interface, in one language. Rules bring their own titles and messages. */
export interface InterfaceText {
  /** The language of these texts, BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Never "approved": only the rules that are here were asked. */
  noKnownIssue: string;
  notChecked: string;
  tooLong: string;
  findings(count: number): string;
  announcement(field: string, count: number): string;
  supportAnnouncement(field: string): string;
  notCheckedAnnouncement(field: string): string;
  severity: Record<Exclude<Severity, 'care'>, string>;
  selectWords: string;
  useSuggestion(text: string): string;
  why: string;
  readAs(words: string): string;
  through: Record<Through, string>;
  kind: Record<AuthorityReference['kind'], string>;
  issuedBy: string;
  reference: string;
  inForce: string;
  /** The day is an ISO 8601 date, `YYYY-MM-DD`. */
  inForceFrom(day: string): string;
  /** The day is an ISO 8601 date, `YYYY-MM-DD`. */
  inForceUntil(day: string): string;
  regions: string;
  /** A region's name; `code` is ISO 3166-1 alpha-2. */
  region(code: string): string;
  appeal: string;
  appealLink: string;
  /** What a pack says that is not held to the civic-speech corpus; its reason stands beside it. */
  civicGateSkipped: string;
  confirmed: string;
  textChanged: string;
  call(number: string): string;
  dialogTitle: string;
  dialogIntroduction: string;
  reasonQuestion: string;
  reasons: Record<KnownReason, string>;
  otherReason: string;
  otherReasonLabel: string;
  edit: string;
  postAnyway: string;
  blocked(title: string): string;
  blockedTitle: string;
  blockedIntroduction: string;
  thisIsWrong: string;
  feedbackGiven: string;
}
