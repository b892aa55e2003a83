import type { Finding, Span } from '../verdict.js';

/** An edit: from `start`, `removed` code units made way for the text `inserted`. */
export interface Edit {
  start: number;
  removed: number;
  inserted: string;
}

/** The smallest single edit that turns one text into another. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    start,
    removed: before.length - start - tail,
    inserted: after.slice(start, after.length - tail),
  };
}

const STARTS_IN_WORD = /^[\p{L}\p{M}\p{N}'’]/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}'’]$/u;

/** Where a span is after an edit, or `undefined` where its words may have become others. */
export function spanAfter({ start, end }: Span, edit: Edit): Span | undefined {
  const { removed, inserted } = edit;
  if (removed === 0 && inserted === '') return { start, end };
  const editEnd = edit.start + removed;
  const joins = (border: RegExp) => removed > 0 || border.test(inserted);
  if (end < edit.start || (end === edit.start && !joins(STARTS_IN_WORD))) return { start, end };
  if (start > editEnd || (start === editEnd && !joins(ENDS_IN_WORD))) {
    const shift = inserted.length - removed;
    return { start: start + shift, end: end + shift };
  }
  return undefined;
}

/** A finding moved along with an edit, or `undefined` where its words changed. */
export function findingAfter(finding: Finding, edit: Edit): Finding | undefined {
  const span = spanAfter(finding, edit);
  if (!span) return undefined;
  const shift = span.start - finding.start;
  const moved = <Part extends Span>(part: Part): Part => ({
    ...part,
    start: part.start + shift,
    end: part.end + shift,
  });
  return {
    ...finding,
    ...span,
    parts: finding.parts.map(moved),
    suggestions: finding.suggestions.map(moved),
  };
}
