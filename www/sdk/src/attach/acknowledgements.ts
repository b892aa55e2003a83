import type { Finding, Verdict } from '../verdict.js';
import { digestOf } from './events.js';
import type { Acknowledgement, Reason } from './types.js';

/** What the author answered, by field, rule and words: the same words are not asked about again. */
export class Acknowledgements {
  readonly #reasons = new Map<string, Reason>();

  add(field: string, finding: Finding, reason: Reason): void {
    this.#reasons.set(keyOf(field, finding), reason);
  }

  has(field: string, finding: Finding): boolean {
    return this.#reasons.has(keyOf(field, finding));
  }

  /** The findings that must be confirmed and were not; of the same words under the same rule, one. */
  open(field: string, verdict: Verdict): Finding[] {
    const unanswered = verdict.findings.filter(
      (finding) => finding.severity === 'confirm' && !this.has(field, finding),
    );
    const byWords = new Map(unanswered.map((finding) => [keyOf(field, finding), finding]));
    return [...byWords.values()];
  }

  /** The answers to what a verdict found, with the places and digests of that verdict. */
  of(field: string, verdict: Verdict): Acknowledgement[] {
    return verdict.findings.flatMap((finding) => {
      const reason = this.#reasons.get(keyOf(field, finding));
      if (reason === undefined) return [];
      const { pack, rule, start, end } = finding;
      return [{ field, pack, digest: digestOf(verdict, pack), rule, start, end, reason }];
    });
  }

  clear(): void {
    this.#reasons.clear();
  }
}

function keyOf(field: string, { pack, rule, matched }: Finding): string {
  return JSON.stringify([field, pack, rule, matched]);
}
