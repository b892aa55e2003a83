import type { ForewarnError } from '../errors.js';
import type { Decision, Finding, Verdict } from '../verdict.js';

/** Which finding an author calls wrong. It holds none of what they wrote. */
export interface Feedback {
  field: string;
  pack: string;
  digest: string;
  rule: string;
  /** In UTF-16 code units of the field's text. */
  start: number;
  end: number;
}

/** The events that an attached form gives out. They bubble; none of them holds a text. */
export interface ForewarnEventMap {
  /** From the form: the decision over all of its fields has changed. */
  'forewarn-decision': CustomEvent<{ decision: Decision }>;
  /** From a field: it could not be checked. The form goes through nevertheless. */
  'forewarn-error': CustomEvent<{ field: string; error: ForewarnError }>;
  /** From a field: the author says that a finding is wrong. */
  'forewarn-feedback': CustomEvent<Feedback>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ForewarnEventMap {}
}

/** Gives out an event. */
export function emit<Name extends keyof ForewarnEventMap>(
  target: HTMLElement,
  name: Name,
  detail: ForewarnEventMap[Name]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/** What is said of a finding that is called wrong. */
export function feedbackOn(field: string, finding: Finding, verdict: Verdict | undefined): Feedback {
  const { pack, rule, start, end } = finding;
  return { field, pack, digest: digestOf(verdict, pack), rule, start, end };
}

/** The digest of one of the packs that a verdict comes from. */
export function digestOf(verdict: Verdict | undefined, pack: string): string {
  return verdict?.packs.find(({ id }) => id === pack)?.digest ?? '';
}
