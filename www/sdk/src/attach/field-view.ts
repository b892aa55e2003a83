import { applySuggestion } from '../editor/editing.js';
import type { Editor } from '../editor/editor.js';
import { isTextControl } from '../editor/text-control.js';
import type { Painter } from '../painting/painter.js';
import type { Finding } from '../verdict.js';
import type { Announcer } from './announcer.js';
import { FieldPanel } from './field-panel.js';
import type { FieldWatcher } from './field-watcher.js';
import type { InterfaceText } from './interface-text.js';

export interface FieldViewOptions {
  /** What the page calls the field. */
  name: string;
  /** What it is called for people. */
  label: string;
  /** Where the panel goes; after the element where nothing is given. */
  place: Element | undefined;
  text: InterfaceText;
  announcer: Announcer;
  /** None where nothing is to be underlined. */
  painter: Painter | undefined;
  isConfirmed(finding: Finding): boolean;
  /** Where the site wants to hear of findings that are wrong. */
  callWrong: ((finding: Finding) => void) | undefined;
}

/** One field as it is seen and heard: the panel, the lines under the words, what is announced. */
export class FieldView {
  readonly label: string;
  readonly #watcher: FieldWatcher;
  readonly #editor: Editor;
  readonly #options: FieldViewOptions;
  readonly #panel: FieldPanel;
  readonly #painter: Painter | undefined;
  #blockedText: string | undefined;

  constructor(watcher: FieldWatcher, options: FieldViewOptions) {
    const { name, label, place, text, announcer, callWrong } = options;
    const { editor } = watcher;
    this.label = label;
    this.#watcher = watcher;
    this.#editor = editor;
    this.#options = options;
    this.#panel = new FieldPanel(editor.element, place, text, {
      select: (finding) => editor.select(finding),
      replace: (finding, index) => this.#replace(finding, index),
      ...(callWrong && { callWrong }),
    });
    this.#painter = options.painter;
    announcer.assume(name, text.announcement(label, 0));
  }

  /** Shows what is known now. */
  show(): void {
    const { state, findings, composing, isSettled } = this.#watcher;
    if (composing) {
      this.#painter?.hide();
      return;
    }
    this.#panel.show(state, findings, this.#options.isConfirmed);
    this.#painter?.paint(findings);
    if (this.#blockedText !== undefined && this.#blockedText !== this.#editor.text) this.#clearBlocked();
    if (isSettled) this.#options.announcer.announce(this.#options.name, this.#announcement());
  }

  /** Whether the field is marked as in error. */
  get isMarkedBlocked(): boolean {
    return this.#blockedText !== undefined;
  }

  /** Marks the field as in error, after an attempt to submit it, until its text is changed. */
  markBlocked(): void {
    const { element, text } = this.#editor;
    const { blocking } = this.#watcher;
    if (!blocking) {
      this.#clearBlocked();
      return;
    }
    this.#blockedText = text;
    element.setAttribute('aria-invalid', 'true');
    if (isTextControl(element)) element.setCustomValidity(this.#options.text.blocked(blocking.title));
  }

  remove(): void {
    this.#clearBlocked();
    this.#panel.remove();
    this.#painter?.remove();
  }

  #clearBlocked(): void {
    if (this.#blockedText === undefined) return;
    this.#blockedText = undefined;
    const { element } = this.#editor;
    element.removeAttribute('aria-invalid');
    if (isTextControl(element)) element.setCustomValidity('');
  }

  #replace(finding: Finding, index: number): boolean {
    if (applySuggestion(this.#editor, finding, index)) return true;
    const { announcer, name, text } = this.#options;
    announcer.announce(`${name} edit`, text.textChanged);
    return false;
  }

  #announcement(): string {
    const { state, findings } = this.#watcher;
    const { text } = this.#options;
    if (state.state === 'not-checked') return text.notCheckedAnnouncement(this.label);
    const listed = findings.filter(({ severity }) => severity !== 'care').length;
    const support = findings.length > listed;
    if (support && listed === 0) return text.supportAnnouncement(this.label);
    const count = text.announcement(this.label, listed);
    return support ? `${count}. ${text.supportAnnouncement(this.label)}` : count;
  }
}
