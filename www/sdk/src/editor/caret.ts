import type { Replacement } from '../verdict.js';

/** Where a caret is after a replacement, as near as the edit leaves it. */
export function caretAfter(caret: number, { start, end, text }: Replacement): number {
  if (caret <= start) return caret;
  return caret < end ? start + text.length : caret + text.length - (end - start);
}
