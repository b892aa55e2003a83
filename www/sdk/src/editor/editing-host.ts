import type { Replacement, Span } from '../verdict.js';
import { caretAfter } from './caret.js';
import type { Editor } from './editor.js';
import { HostText } from './host-text.js';

/** An element with `contenteditable` as an editor. Nothing is ever put into it but what is typed. */
export class EditingHost implements Editor {
  readonly element: HTMLElement;

  constructor(host: HTMLElement) {
    this.element = host;
  }

  get text(): string {
    return HostText.read(this.element).text;
  }

  select(span: Span): void {
    const range = HostText.read(this.element).rangeOf(span);
    this.element.focus({ preventScroll: true });
    this.#select(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  replace(replacement: Replacement): boolean {
    if (!this.element.isContentEditable) return false;
    const { text } = replacement;
    const before = HostText.read(this.element);
    const range = before.rangeOf(replacement);
    const caret = this.#caret(before);
    this.element.focus({ preventScroll: true });
    this.#select(range);
    // An editor with a model of its own takes the edit from this event and makes it itself.
    if (!this.element.dispatchEvent(replacementEvent(range, text))) return true;
    // Deprecated, and still the only edit that the browser can undo.
    if (!this.element.ownerDocument.execCommand('insertText', false, text)) return false;
    if (caret) {
      const after = HostText.read(this.element);
      const [start, end] = [caretAfter(caret.start, replacement), caretAfter(caret.end, replacement)];
      this.#select(after.rangeOf({ start, end }));
    }
    return true;
  }

  /** What the author has selected in this element, as places in its text. */
  #caret(text: HostText): Span | undefined {
    const selection = this.#selection();
    if (!selection || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!this.element.contains(range.commonAncestorContainer)) return undefined;
    return {
      start: text.offsetOf(range.startContainer, range.startOffset),
      end: text.offsetOf(range.endContainer, range.endOffset),
    };
  }

  #select(range: Range): void {
    const selection = this.#selection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  /** Chromium has a selection for each shadow root, others one for all. */
  #selection(): Selection | null {
    const root = this.element.getRootNode() as Node & { getSelection?(): Selection | null };
    return root.getSelection?.() ?? this.element.ownerDocument.getSelection();
  }
}

function replacementEvent(range: Range, text: string): InputEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', text);
  return new InputEvent('beforeinput', {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType: 'insertReplacementText',
    data: text,
    dataTransfer,
    targetRanges: [new StaticRange(range)],
  });
}
