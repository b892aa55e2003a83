import type { Checker } from '../checker.js';
import type { Editor } from '../editor/editor.js';
import { editBetween, findingAfter } from '../editor/spans.js';
import { isTextControl } from '../editor/text-control.js';
import { ForewarnError } from '../errors.js';
import type { Finding, Verdict } from '../verdict.js';
import { Debounce } from './debounce.js';
import type { FieldState } from './types.js';

/** A verdict, and the text it is on. */
interface Checked {
  text: string;
  verdict: Verdict;
}

export interface WatcherOptions {
  checker: Promise<Pick<Checker, 'check'>> | undefined;
  /** The field the rules know. */
  field: string;
  pause: number;
  maximumWait: number;
  /** Called when the state changes, and when the findings move with the text. */
  onChange(): void;
  /** Called when a text could not be checked. */
  onError(error: ForewarnError): void;
}

let lastKey = 0;

/** Follows the text of one editor: when to check it, and what is known of it at any moment. */
export class FieldWatcher {
  readonly editor: Editor;
  readonly field: string;
  readonly #options: WatcherOptions;
  readonly #debounce: Debounce;
  readonly #stop = new AbortController();
  readonly #key: string;
  #state: FieldState = { state: 'empty' };
  #checked: Checked | undefined;
  #fromServer: Checked | undefined;
  /** The text the state speaks of, once it does. */
  #settledText: string | undefined = '';
  #running: { text: string; done: Promise<void> } | undefined;
  #composing = false;
  /** The text that was last reacted to. */
  #seen: string;

  constructor(editor: Editor, options: WatcherOptions) {
    lastKey += 1;
    this.#key = `field ${lastKey}`;
    this.editor = editor;
    this.#seen = editor.text;
    this.field = options.field;
    this.#options = options;
    this.#debounce = new Debounce(() => void this.check(), options.pause, options.maximumWait);
    this.#listen();
  }

  get state(): FieldState {
    return this.#state;
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** Whether the state speaks of the text the editor has now. */
  get isSettled(): boolean {
    return this.#settledText === this.editor.text;
  }

  /** What was found, where those words still stand in the text the editor has now. */
  get findings(): Finding[] {
    if (!this.#checked) return [];
    const { text, verdict } = this.#checked;
    if (text === this.editor.text) return verdict.findings;
    const edit = editBetween(text, this.editor.text);
    return verdict.findings.flatMap((finding) => findingAfter(finding, edit) ?? []);
  }

  /** The last verdict, its findings where they are now. */
  get verdict(): Verdict | undefined {
    return this.#checked && { ...this.#checked.verdict, findings: this.findings };
  }

  /** The first finding that would be refused, if its words still stand. */
  get blocking(): Finding | undefined {
    return this.findings.find(({ severity }) => severity === 'block');
  }

  /** Checks the text the editor has now, unless that is done or on the way. */
  async check(): Promise<void> {
    this.#debounce.cancel();
    if (this.#composing) return;
    const text = this.editor.text;
    if (this.#settledText === text) return;
    if (this.#running?.text === text) return this.#running.done;
    const done = this.#checkText(text);
    this.#running = { text, done };
    await done;
  }

  /** Shows a verdict of the server on the text the editor has now. */
  show(verdict: Verdict): void {
    const text = this.editor.text;
    this.#fromServer = { text, verdict };
    this.#settle(text, verdict);
  }

  /** Says that the wait for a check is over. */
  giveUp(): void {
    if (this.isSettled) return;
    this.#fail(
      this.#options.checker
        ? new ForewarnError('check.timed-out', 'the check took too long for the form to wait')
        : new ForewarnError('checker.missing', 'there is no checker on this page'),
    );
  }

  stop(): void {
    this.#stop.abort();
    this.#debounce.cancel();
  }

  async #checkText(text: string): Promise<void> {
    const { checker, field } = this.#options;
    if (text.trim() === '') {
      this.#checked = undefined;
      this.#settledText = text;
      this.#become({ state: 'empty' });
      return;
    }
    if (this.#fromServer?.text === text) {
      this.#settle(text, this.#fromServer.verdict);
      return;
    }
    if (!checker) return;
    if (this.#state.state !== 'checked') this.#become({ state: 'checking' });
    try {
      const { signal } = this.#stop;
      const verdict = await (await checker).check(text, { field, key: this.#key, signal });
      // An older text's answer is of no use any more: a newer check is on the way.
      if (text === this.editor.text) this.#settle(text, verdict);
    } catch (error) {
      if (this.#stop.signal.aborted || text !== this.editor.text) return;
      this.#settledText = text;
      this.#fail(asForewarnError(error));
    }
  }

  #settle(text: string, verdict: Verdict): void {
    const stands = this.#fromServer?.text === text ? this.#fromServer.verdict : verdict;
    this.#checked = { text, verdict: stands };
    this.#settledText = text;
    this.#become({ state: 'checked', verdict: stands });
  }

  #fail(error: ForewarnError): void {
    this.#checked = undefined;
    this.#become({ state: 'not-checked', error });
    this.#options.onError(error);
  }

  #become(state: FieldState): void {
    this.#state = state;
    this.#options.onChange();
  }

  #listen(): void {
    const { element } = this.editor;
    const { signal } = this.#stop;
    const on = (type: string, listener: (event: Event) => void) =>
      element.addEventListener(type, listener, { signal });
    on('input', (event) => this.#onInput(event as InputEvent));
    on('compositionstart', () => this.#compose(true));
    on('compositionend', () => this.#compose(false));
    on('change', () => void this.check());
    on('focus', () => this.#notice());
    on('blur', () => {
      // Some input methods never say that they have ended.
      this.#compose(false);
      void this.check();
    });
    // A script that changes the value fires no event of its own, but moves the caret.
    if (isTextControl(element)) on('selectionchange', () => this.#notice());
    else this.#observe(element);
  }

  #observe(host: HTMLElement): void {
    const changes = new MutationObserver(() => this.#notice());
    changes.observe(host, { characterData: true, childList: true, subtree: true });
    this.#stop.signal.addEventListener('abort', () => changes.disconnect());
  }

  #onInput({ inputType, isComposing }: InputEvent): void {
    if (isComposing) return;
    this.#notice(inputType === 'insertFromPaste' || inputType === 'insertFromDrop');
  }

  #compose(composing: boolean): void {
    if (this.#composing === composing) return;
    this.#composing = composing;
    this.#debounce.cancel();
    this.#options.onChange();
    if (!composing) this.#notice();
  }

  /** Reacts to a text that has changed, whoever changed it. */
  #notice(atOnce = false): void {
    const { text } = this.editor;
    if (this.#composing || text === this.#seen) return;
    this.#seen = text;
    this.#options.onChange();
    if (atOnce) this.#debounce.now();
    else this.#debounce.call();
  }
}

function asForewarnError(error: unknown): ForewarnError {
  if (error instanceof ForewarnError) return error;
  return new ForewarnError('check.crashed', String(error), { cause: error });
}
