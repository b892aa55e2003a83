import type { Decision, Finding } from '../verdict.js';
import { Acknowledgements } from './acknowledgements.js';
import { Announcer } from './announcer.js';
import { askForReasons } from './confirm-dialog.js';
import { findControls, labelOf, placeFor } from './controls.js';
import { element } from './dom.js';
import { FieldView } from './field-view.js';
import { english, type InterfaceText } from './messages.en.js';
import { PointerHold } from './pointer-hold.js';
import { SubmitGate } from './submit-gate.js';
import type { Acknowledgement, Attachment, AttachOptions, FieldState } from './types.js';
import { checkerWhenWanted } from './when-wanted.js';

const DEFAULT_PAUSE = 300;
const DEFAULT_MAXIMUM_WAIT = 1000;
const DEFAULT_SUBMIT_WAIT = 2000;

const DECISIONS: readonly Decision[] = ['clear', 'care', 'notice', 'confirm', 'block'];

/**
 * Checks a form's text controls while they are written in. On submit it holds the form back until
 * the texts are checked and what must be confirmed is confirmed, then submits it with the same
 * button; listeners of the page see only that second event. Where nothing can be checked, the form
 * goes through.
 */
export function attach(form: HTMLFormElement, options: AttachOptions = {}): Attachment {
  return new AttachedForm(form, options);
}

class AttachedForm implements Attachment {
  readonly #form: HTMLFormElement;
  readonly #options: AttachOptions;
  readonly #text: InterfaceText;
  readonly #announcer: Announcer;
  readonly #acknowledgements = new Acknowledgements();
  readonly #answers = element('input', { type: 'hidden', name: 'acknowledgements' });
  readonly #views: FieldView[];
  readonly #gate: SubmitGate;
  readonly #stop = new AbortController();
  readonly #hold = new PointerHold(() => this.#draw());

  constructor(form: HTMLFormElement, options: AttachOptions) {
    const { pause = DEFAULT_PAUSE, maximumWait = DEFAULT_MAXIMUM_WAIT } = options;
    const { submitWait = DEFAULT_SUBMIT_WAIT, underline = true } = options;
    this.#form = form;
    this.#options = options;
    this.#text = { ...english, ...options.text };
    this.#announcer = new Announcer(this.#text.language);
    const checker = checkerWhenWanted(form, options.checker, this.#stop.signal);
    // A checker that cannot be made is reported by each field that asks it.
    checker?.catch(() => undefined);
    this.#views = findControls(form, options.fields).map(
      ({ control, field }) =>
        new FieldView(control, {
          watch: { checker, field, pause, maximumWait, onChange: () => this.#onChange() },
          label: labelOf(control),
          place: placeFor(form, control.name),
          text: this.#text,
          announcer: this.#announcer,
          underline,
          isConfirmed: (finding) => this.#acknowledgements.has(field, finding),
        }),
    );
    form.append(this.#announcer.node, this.#answers);
    this.#gate = new SubmitGate(form, this.#views, submitWait, {
      isNeeded: () => this.#questions().length > 0,
      ask: () => this.confirm(),
    });
    form.addEventListener('reset', () => this.#onReset(), { signal: this.#stop.signal });
    this.#onChange();
    void this.recheck();
  }

  get decision(): Decision {
    const ranks = this.#views.map(({ watcher: { state } }) =>
      state.state === 'checked' ? DECISIONS.indexOf(state.verdict.decision) : 0,
    );
    return DECISIONS[Math.max(0, ...ranks)] as Decision;
  }

  get fields(): ReadonlyMap<string, FieldState> {
    return new Map(this.#views.map(({ watcher }) => [watcher.control.name, watcher.state]));
  }

  async recheck(): Promise<void> {
    await Promise.all(this.#views.map(({ watcher }) => watcher.check()));
  }

  showVerdict(field: string, verdict: Parameters<Attachment['showVerdict']>[1]): void {
    const named = this.#views.find(({ watcher }) => watcher.control.name === field);
    const view = named ?? this.#views.find(({ watcher }) => watcher.field === field);
    if (!view) throw new TypeError(`no field named "${field}" is attached`);
    view.watcher.show(verdict);
    view.markBlocked();
  }

  async confirm(): Promise<boolean> {
    const questions = this.#questions();
    const [first] = questions;
    if (!first) return true;
    const reasons = await askForReasons(this.#form, questions, this.#text);
    if (!reasons) {
      first.view.selectWords(first.finding);
      return false;
    }
    questions.forEach(({ view, finding }, index) => {
      this.#acknowledgements.add(view.watcher.field, finding, reasons[index] ?? '');
    });
    this.#onChange();
    return true;
  }

  acknowledgements(): Acknowledgement[] {
    return this.#views.flatMap(({ watcher: { field, verdict } }) =>
      verdict ? this.#acknowledgements.of(field, verdict) : [],
    );
  }

  detach(): void {
    this.#stop.abort();
    this.#gate.stop();
    this.#hold.stop();
    this.#announcer.stop();
    this.#answers.remove();
    for (const view of this.#views) view.remove();
  }

  #onChange(): void {
    this.#hold.draw();
    this.#answers.value = JSON.stringify(this.acknowledgements());
    this.#options.onDecision?.(this.decision, this.fields);
  }

  #draw(): void {
    for (const view of this.#views) view.show();
    for (const view of this.#views) view.align();
  }

  /** The controls have their first values only after the event. */
  #onReset(): void {
    this.#acknowledgements.clear();
    setTimeout(() => {
      this.#onChange();
      void this.recheck();
    });
  }

  /** What is to be asked: the same words under the same rule once. */
  #questions(): Asked[] {
    return this.#views.flatMap((view) => {
      const { label, watcher } = view;
      const open = watcher.verdict ? this.#acknowledgements.open(watcher.field, watcher.verdict) : [];
      return open.map((finding) => ({ view, label, finding }));
    });
  }
}

interface Asked {
  view: FieldView;
  label: string;
  finding: Finding;
}
