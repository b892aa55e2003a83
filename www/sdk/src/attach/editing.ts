import type { Replacement, Span } from '../verdict.js';
import type { TextControl } from './types.js';

/** Puts the caret's selection on the words and brings them into view. */
export function select(control: TextControl, { start, end }: Span): void {
  control.focus();
  control.setSelectionRange(start, end);
}

/** Replaces a part of the text. Undo and the author's caret stay. Says whether it could. */
export function replace(control: TextControl, { start, end, text }: Replacement): boolean {
  if (control.readOnly || control.disabled) return false;
  const caret = control.selectionStart ?? end;
  control.focus();
  control.setSelectionRange(start, end);
  // Deprecated, and still the only edit that the browser can undo.
  if (!document.execCommand('insertText', false, text)) {
    control.setRangeText(text, start, end, 'end');
    control.dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
    );
  }
  control.setSelectionRange(...caretAfter(caret, { start, end, text }));
  return true;
}

/** Where the caret was, as near as the edit leaves it. */
function caretAfter(caret: number, { start, end, text }: Replacement): [number, number] {
  if (caret <= start) return [caret, caret];
  const moved = caret < end ? start + text.length : caret + text.length - (end - start);
  return [moved, moved];
}
