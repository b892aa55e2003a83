import type { Finding } from '../verdict.js';
import type { Announcer } from './announcer.js';
import { replace, select } from './editing.js';
import { FieldPanel } from './field-panel.js';
import { FieldWatcher, type WatcherOptions } from './field-watcher.js';
import type { InterfaceText } from './messages.en.js';
import { Overlay } from './overlay.js';
import type { TextControl } from './types.js';

export interface FieldViewOptions {
  watch: WatcherOptions;
  /** What the field is called for people. */
  label: string;
  /** Where the panel goes; after the control where nothing is given. */
  place: Element | undefined;
  text: InterfaceText;
  announcer: Announcer;
  underline: boolean;
  isConfirmed(finding: Finding): boolean;
}

/** One field as it is seen and heard: the panel, the lines under the words, what is announced. */
export class FieldView {
  readonly watcher: FieldWatcher;
  readonly label: string;
  readonly #options: FieldViewOptions;
  readonly #panel: FieldPanel;
  readonly #overlay: Overlay | undefined;
  #blockedText: string | undefined;

  constructor(control: TextControl, options: FieldViewOptions) {
    this.#options = options;
    this.label = options.label;
    this.watcher = new FieldWatcher(control, options.watch);
    this.#panel = new FieldPanel(control, options.place, options.text, {
      select: (finding) => select(control, finding),
      replace: (finding, index) => this.#replace(finding, index),
    });
    this.#overlay = options.underline ? new Overlay(control) : undefined;
    options.announcer.assume(control.name, options.text.announcement(this.label, 0));
  }

  /** Shows what is known now. */
  show(): void {
    const { state, findings, composing, control } = this.watcher;
    if (composing) {
      this.#overlay?.hide();
      return;
    }
    this.#panel.show(state, findings, this.#options.isConfirmed);
    this.#overlay?.paint(findings);
    if (this.#blockedText !== undefined && this.#blockedText !== control.value) this.#clearBlocked();
    if (this.watcher.isSettled) this.#options.announcer.announce(control.name, this.#announcement());
  }

  align(): void {
    this.#overlay?.align();
  }

  /** The first finding that would be refused, if the text is still the one it was found in. */
  get blocking(): Finding | undefined {
    return this.watcher.findings.find(({ severity }) => severity === 'block');
  }

  /** Marks the field as in error, after an attempt to submit it, until its text is changed. */
  markBlocked(): boolean {
    const { control } = this.watcher;
    const finding = this.blocking;
    if (!finding) {
      this.#clearBlocked();
      return false;
    }
    this.#blockedText = control.value;
    control.setAttribute('aria-invalid', 'true');
    control.setCustomValidity(this.#options.text.blocked(finding.title));
    return true;
  }

  selectWords(finding: Finding): void {
    select(this.watcher.control, finding);
  }

  remove(): void {
    this.watcher.stop();
    this.#clearBlocked();
    this.#panel.remove();
    this.#overlay?.remove();
  }

  #clearBlocked(): void {
    if (this.#blockedText === undefined) return;
    this.#blockedText = undefined;
    this.watcher.control.removeAttribute('aria-invalid');
    this.watcher.control.setCustomValidity('');
  }

  #replace(finding: Finding, index: number): boolean {
    const { control } = this.watcher;
    const suggestion = finding.suggestions[index];
    const isUnchanged = control.value.slice(finding.start, finding.end) === finding.matched;
    if (suggestion && isUnchanged && replace(control, suggestion)) return true;
    this.#options.announcer.announce(`${control.name} edit`, this.#options.text.textChanged);
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
