import type { Replacement, Span } from '../verdict.js';
import { EditingHost } from './editing-host.js';
import { isTextControl, TextControlEditor } from './text-control.js';

/** One element that a person writes in. Spans count UTF-16 code units of its `text`. */
export interface Editor {
  readonly element: HTMLElement;
  /** The text as it is checked. In an editing host, blocks and `<br>` end lines as in `innerText`. */
  readonly text: string;
  /** Selects a part of the text, focuses the element, and brings the words into view. */
  select(span: Span): void;
  /**
   * Replaces a part of the text as if it had been typed: undo brings it back, and the caret stays
   * where it was. False: the element does not let itself be edited.
   */
  replace(replacement: Replacement): boolean;
}

/** The editor of a text control or, for any other element, of an editing host (`contenteditable`). */
export function editorOf(element: HTMLElement): Editor {
  return isTextControl(element) ? new TextControlEditor(element) : new EditingHost(element);
}
