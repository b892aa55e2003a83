import type { Replacement, Span } from '../verdict.js';
import { caretAfter } from './caret.js';
import type { Editor } from './editor.js';

/** A form control that holds text. */
export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Whether an element is a form control with a text; it may belong to another frame. */
export function isTextControl(element: Element): element is TextControl {
  return element.localName === 'textarea' || element.localName === 'input';
}

/** A `textarea` or `input` as an editor. */
export class TextControlEditor implements Editor {
  readonly element: TextControl;

  constructor(control: TextControl) {
    this.element = control;
  }

  get text(): string {
    return this.element.value;
  }

  select({ start, end }: Span): void {
    this.element.focus();
    this.element.setSelectionRange(start, end);
  }

  replace(replacement: Replacement): boolean {
    const control = this.element;
    const { start, end, text } = replacement;
    if (control.readOnly || control.disabled) return false;
    const { selectionStart, selectionEnd } = control;
    this.select(replacement);
    // Deprecated, and still the only edit that the browser can undo.
    if (!control.ownerDocument.execCommand('insertText', false, text)) {
      control.setRangeText(text, start, end, 'end');
      control.dispatchEvent(
        new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
      );
    }
    control.setSelectionRange(
      caretAfter(selectionStart ?? end, replacement),
      caretAfter(selectionEnd ?? end, replacement),
    );
    return true;
  }
}
