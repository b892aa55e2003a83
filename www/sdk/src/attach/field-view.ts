import { applySuggestion } from '../editor/editing.js';
import { type Editor, isTextControl } from '../editor/editor.js';
import { createPainter, type Painter } from '../painting/painter.js';
import type { Finding } from '../verdict.js';
import type { Announcer } from './announcer.js';
import { FieldPanel } from './field-panel.js';
import { FieldWatcher, type WatcherOptions } from './field-watcher.js';
import type { InterfaceText } from './messages.en.js';

export interface FieldViewOptions {
  /** What the page calls the field: the name of its control. */
  name: string;
  watch: WatcherOptions;
  /** What the field is called for people. */
  label: string;
  /** Where the panel goes; after the element where nothing is given. */
  place: Element | undefined;
  text: InterfaceText;
  announcer: Announcer;
  underline: boolean;
  isConfirmed(finding: Finding): boolean;
}

/** One field as it is seen and heard: the panel, the lines under the words, what is announced. */
export class FieldView {
  readonly watcher: FieldWatcher;
  readonly name: string;
  readonly label: string;
  readonly #options: FieldViewOptions;
  readonly #panel: FieldPanel;
  readonly #painter: Painter | undefined;
  #blockedText: string | undefined;

  constructor(editor: Editor, options: FieldViewOptions) {
    const { name, label, text, announcer } = options;
    this.#options = options;
    this.name = name;
    this.label = label;
    this.watcher = new FieldWatcher(editor, options.watch);
    this.#panel = new FieldPanel(editor.element, options.place, text, {
      select: (finding) => editor.select(finding),
      replace: (finding, index) => this.#replace(finding, index),
    });
    this.#painter = options.underline ? createPainter(editor.element) : undefined;
    announcer.assume(name, text.announcement(label, 0));
  }

  /** Shows what is known now. */
  show(): void {
    const { state, findings, composing, editor } = this.watcher;
    if (composing) {
      this.#painter?.hide();
      return;
    }
    this.#panel.show(state, findings, this.#options.isConfirmed);
    this.#painter?.paint(findings);
    if (this.#blockedText !== undefined && this.#blockedText !== editor.text) this.#clearBlocked();
    if (this.watcher.isSettled) this.#options.announcer.announce(this.name, this.#announcement());
  }

  align(): void {
    this.#painter?.align();
  }

  /** The first finding that would be refused, if the text is still the one it was found in. */
  get blocking(): Finding | undefined {
    return this.watcher.findings.find(({ severity }) => severity === 'block');
  }

  /** Marks the field as in error, after an attempt to submit it, until its text is changed. */
  markBlocked(): boolean {
    const { element, text } = this.watcher.editor;
    const finding = this.blocking;
    if (!finding) {
      this.#clearBlocked();
      return false;
    }
    this.#blockedText = text;
    element.setAttribute('aria-invalid', 'true');
    if (isTextControl(element)) element.setCustomValidity(this.#options.text.blocked(finding.title));
    return true;
  }

  selectWords(finding: Finding): void {
    this.watcher.editor.select(finding);
  }

  remove(): void {
    this.watcher.stop();
    this.#clearBlocked();
    this.#panel.remove();
    this.#painter?.remove();
  }

  #clearBlocked(): void {
    if (this.#blockedText === undefined) return;
    this.#blockedText = undefined;
    const { element } = this.watcher.editor;
    element.removeAttribute('aria-invalid');
    if (isTextControl(element)) element.setCustomValidity('');
  }

  #replace(finding: Finding, index: number): boolean {
    if (applySuggestion(this.watcher.editor, finding, index)) return true;
    this.#options.announcer.announce(`${this.name} edit`, this.#options.text.textChanged);
    return false;
  }

  #announcement(): string {
    const { state, findings } = this.watcher;
    const { text } = this.#options;
    if (state.state === 'not-checked') return text.notCheckedAnnouncement(this.label);
    const listed = findings.filter(({ severity }) => severity !== 'care').length;
    const support = findings.length > listed;
    if (support && listed === 0) return text.supportAnnouncement(this.label);
    const count = text.announcement(this.label, listed);
    return support ? `${count}. ${text.supportAnnouncement(this.label)}` : count;
  }
}
