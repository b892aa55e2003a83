import type { Checker } from '../checker.js';
import { element } from '../dom.js';
import { ForewarnError } from '../errors.js';
import type { PlaceOverlay } from '../painting/painter.js';
import type { Decision, Finding } from '../verdict.js';
import { Acknowledgements } from './acknowledgements.js';
import { Announcer } from './announcer.js';
import type { CheckedField, FieldFinding } from './attached-field.js';
import { askForReasons } from './confirm-dialog.js';
import { type FieldElement, findControls, labelOf, placeFor } from './controls.js';
import { ErrorSummary } from './error-summary.js';
import { emit, feedbackOn } from './events.js';
import { FieldView } from './field-view.js';
import { FieldWatcher } from './field-watcher.js';
import type { InterfaceText } from './interface-text.js';
import { english } from './messages/en.js';
import { PointerHold } from './pointer-hold.js';
import { type Review, SubmitGate } from './submit-gate.js';
import type { Acknowledgement, Attachment, AttachOptions, CheckerSource, FieldState } from './types.js';
import { checkerWhenWanted } from './when-wanted.js';
import { type Writable, writableControl, writableHost } from './writable.js';

const DEFAULT_PAUSE = 300;
const DEFAULT_MAXIMUM_WAIT = 1000;
const DEFAULT_SUBMIT_WAIT = 2000;

const DECISIONS: readonly Decision[] = ['clear', 'care', 'notice', 'confirm', 'block'];

/** How one field differs from the others of its form. */
export interface FieldSettings {
  /** Default: the form's. */
  checker?: CheckerSource | undefined;
  /** Where the findings stand. */
  place?: Element | undefined;
  placeOverlay?: PlaceOverlay | undefined;
  feedback?: boolean;
}

/** A form and those of its fields that are checked. */
export class AttachedForm implements Attachment {
  readonly #form: HTMLElement;
  readonly #options: AttachOptions;
  readonly #checker: Promise<Checker> | undefined;
  readonly #text: InterfaceText;
  readonly #announcer: Announcer;
  readonly #summary: ErrorSummary | undefined;
  readonly #acknowledgements = new Acknowledgements();
  readonly #answers = element('input', { type: 'hidden', name: 'acknowledgements' });
  readonly #fields = new Map<HTMLElement, CheckedField>();
  /** Editing hosts whose script is still on the way. */
  readonly #coming = new Map<HTMLElement, Promise<void>>();
  readonly #gate: SubmitGate | undefined;
  readonly #stop = new AbortController();
  readonly #due = new Set<CheckedField>();
  readonly #hold = new PointerHold(() => this.#draw());
  #decision: Decision = 'clear';

  /** `form` may be any element round fields that belong to no form; then nothing holds a submit back. */
  constructor(form: HTMLElement, options: AttachOptions) {
    const { signal } = this.#stop;
    this.#form = form;
    this.#options = options;
    this.#text = { ...english, ...options.text };
    this.#announcer = new Announcer(this.#text);
    // A checker that cannot be made is reported by each field that asks it.
    this.#checker = checkerWhenWanted(form, options.checker, signal);
    this.#checker?.catch(() => undefined);
    if (!this.#isSilent) {
      this.#summary = new ErrorSummary(form.querySelector('[data-forewarn-summary]') ?? form, this.#text);
      if (form instanceof HTMLFormElement) this.#gate = new SubmitGate(form, this.#review());
      form.append(this.#announcer.node, this.#answers);
    }
    form.addEventListener('reset', () => this.#onReset(), { signal });
    form.addEventListener('invalid', (event) => this.#onInvalid(event), { signal, capture: true });
    // Values that the browser brings back, from a page it kept or for one it loads again, come silently.
    window.addEventListener('pageshow', () => void this.recheck(), { signal });
  }

  /** Checks the controls that the options name, or all that people write in, and those that come later. */
  followControls(): void {
    const { fields } = this.#options;
    const follow = () => {
      const present = findControls(this.#form, fields);
      const elements = new Set(present.map(({ element }) => element));
      for (const target of [...this.#fields.keys(), ...this.#coming.keys()]) {
        if (!elements.has(target)) this.remove(target);
      }
      for (const found of present) {
        if (!this.#fields.has(found.element) && !this.#coming.has(found.element)) this.add(found);
      }
      return present;
    };
    requireAll(fields, follow());
    const changes = new MutationObserver(follow);
    const attributeFilter = ['name', 'type', 'data-forewarn'];
    changes.observe(this.#form, { childList: true, subtree: true, attributeFilter });
    this.#stop.signal.addEventListener('abort', () => changes.disconnect());
  }

  /** Checks one more field. */
  add(found: FieldElement, settings: FieldSettings = {}): void {
    const { element: target, name } = found;
    const control = writableControl(target);
    if (control) {
      this.#add(found, settings, control);
      return;
    }
    const coming = writableHost(target).then(
      (host) => {
        if (this.#coming.delete(target)) this.#add(found, settings, host);
      },
      (cause: unknown) => {
        // It stays among those to come: asked for again, it would fail again.
        const error = new ForewarnError('module.load-failed', 'the script of editing hosts', { cause });
        emit(target, 'forewarn-error', { field: name, error });
      },
    );
    this.#coming.set(target, coming);
  }

  #add(
    { element: target, name, field }: FieldElement,
    settings: FieldSettings,
    { editor, createPainter }: Writable,
  ): void {
    const { pause = DEFAULT_PAUSE, maximumWait = DEFAULT_MAXIMUM_WAIT, underline = true } = this.#options;
    const { feedback = this.#options.feedback } = settings;
    const { place = placeFor(this.#form, name), placeOverlay } = settings;
    const watcher = new FieldWatcher(editor, {
      checker: settings.checker
        ? checkerWhenWanted(this.#form, settings.checker, this.#stop.signal)
        : this.#checker,
      field,
      pause,
      maximumWait,
      onChange: () => this.#onChange(added),
      onError: (error) => emit(target, 'forewarn-error', { field: name, error }),
    });
    const view = this.#isSilent
      ? undefined
      : new FieldView(watcher, {
          name,
          label: labelOf({ element: target, name, field }),
          place,
          text: this.#text,
          announcer: this.#announcer,
          painter: underline ? createPainter(placeOverlay) : undefined,
          isConfirmed: (finding) => this.#acknowledgements.has(field, finding),
          callWrong: feedback ? (finding) => this.#callWrong(added, finding) : undefined,
        });
    const added: CheckedField = { name, watcher, view };
    this.#fields.set(target, added);
    this.#onChange(added);
    void watcher.check();
  }

  /** Checks a field no longer. */
  remove(target: HTMLElement): void {
    this.#coming.delete(target);
    const removed = this.#fields.get(target);
    if (!removed) return;
    this.#fields.delete(target);
    this.#due.delete(removed);
    removed.watcher.stop();
    removed.view?.remove();
    if (this.#stop.signal.aborted) return;
    this.#hold.draw();
    this.#report();
  }

  get decision(): Decision {
    const ranks = this.#all.map(({ watcher: { state } }) =>
      state.state === 'checked' ? DECISIONS.indexOf(state.verdict.decision) : 0,
    );
    return DECISIONS[Math.max(0, ...ranks)] as Decision;
  }

  get fields(): ReadonlyMap<string, FieldState> {
    return new Map(this.#all.map(({ name, watcher }) => [name, watcher.state]));
  }

  async recheck(): Promise<void> {
    await Promise.all(this.#all.map(({ watcher }) => watcher.check()));
  }

  showVerdict(name: string, verdict: Parameters<Attachment['showVerdict']>[1]): void {
    const named = this.#all.find((field) => field.name === name);
    const shown = named ?? this.#all.find(({ watcher }) => watcher.field === name);
    if (!shown) throw new TypeError(`no field named "${name}" is attached`);
    shown.watcher.show(verdict);
    this.#showBlocked();
  }

  async review(): Promise<boolean> {
    if (this.#isSilent) return true;
    await this.#checked();
    if (this.#stop.signal.aborted) return false;
    if (this.#showBlocked()) {
      this.#summary?.focus();
      return false;
    }
    return this.confirm();
  }

  async confirm(): Promise<boolean> {
    const questions = this.#questions();
    const [first] = questions;
    if (!first) return true;
    const reasons = await askForReasons(this.#form, questions, this.#text, this.#stop.signal);
    if (this.#stop.signal.aborted) return false;
    if (!reasons) {
      first.field.watcher.editor.select(first.finding);
      return false;
    }
    questions.forEach(({ field, finding }, index) => {
      this.#acknowledgements.add(field.watcher.field, finding, reasons[index] ?? '');
      this.#onChange(field);
    });
    return true;
  }

  acknowledgements(): Acknowledgement[] {
    return this.#all.flatMap(({ watcher: { field, verdict } }) =>
      verdict ? this.#acknowledgements.of(field, verdict) : [],
    );
  }

  detach(): void {
    this.#stop.abort();
    this.#gate?.stop();
    this.#hold.stop();
    for (const target of [...this.#fields.keys(), ...this.#coming.keys()]) this.remove(target);
    this.#announcer.stop();
    this.#summary?.remove();
    this.#answers.remove();
  }

  get #all(): CheckedField[] {
    return [...this.#fields.values()];
  }

  get #isSilent(): boolean {
    return this.#options.mode === 'shadow';
  }

  get #isKnown(): boolean {
    return this.#coming.size === 0 && this.#all.every(({ watcher }) => watcher.isSettled);
  }

  #review(): Review {
    return {
      mayPass: () => {
        const isBlocked = this.#all.some(({ watcher }) => watcher.blocking);
        return this.#isKnown && !isBlocked && this.#questions().length === 0;
      },
      review: () => this.review(),
    };
  }

  /** Every text is checked, or the wait is over and what is not checked says so. */
  async #checked(): Promise<void> {
    const { submitWait = DEFAULT_SUBMIT_WAIT } = this.#options;
    if (this.#isKnown) return;
    const over = new Promise<void>((resolve) => setTimeout(resolve, submitWait));
    const known = Promise.all(this.#coming.values()).then(() => this.recheck());
    await Promise.race([over, known]);
    for (const { watcher } of this.#all) watcher.giveUp();
  }

  #onChange(field: CheckedField): void {
    this.#due.add(field);
    this.#hold.draw();
    this.#report();
  }

  #report(): void {
    this.#answers.value = JSON.stringify(this.acknowledgements());
    const { decision } = this;
    this.#options.onDecision?.(decision, this.fields);
    if (decision === this.#decision) return;
    this.#decision = decision;
    emit(this.#form, 'forewarn-decision', { decision });
  }

  #draw(): void {
    for (const { view } of this.#due) view?.show();
    this.#due.clear();
    this.#summary?.show(this.#blocked().filter(({ field }) => field.view?.isMarkedBlocked));
  }

  /** The controls have their first values only after the event. */
  #onReset(): void {
    this.#acknowledgements.clear();
    setTimeout(() => {
      if (this.#stop.signal.aborted) return;
      for (const field of this.#all) this.#onChange(field);
      void this.recheck();
    });
  }

  /** The browser does not let go what is marked; its own bubble names neither the words nor the appeal. */
  #onInvalid(event: Event): void {
    const field = this.#fields.get(event.target as HTMLElement);
    if (!field?.view?.isMarkedBlocked) return;
    event.preventDefault();
    this.#summary?.focus();
  }

  #callWrong({ name, watcher }: CheckedField, finding: Finding): void {
    emit(watcher.editor.element, 'forewarn-feedback', feedbackOn(name, finding, watcher.verdict));
  }

  /** Marks what would be refused, and says whether anything would be. */
  #showBlocked(): boolean {
    for (const { view } of this.#all) view?.markBlocked();
    const blocked = this.#blocked();
    this.#summary?.show(blocked);
    return blocked.length > 0;
  }

  #blocked(): (FieldFinding & { select(): void })[] {
    return this.#all.flatMap((field) =>
      field.watcher.findings
        .filter(({ severity }) => severity === 'block')
        .map((finding) => ({
          field,
          label: field.view?.label ?? field.name,
          finding,
          select: () => field.watcher.editor.select(finding),
        })),
    );
  }

  /** What is to be asked: the same words under the same rule once. */
  #questions(): FieldFinding[] {
    return this.#all.flatMap((field) => {
      const { watcher, view, name } = field;
      const open = watcher.verdict ? this.#acknowledgements.open(watcher.field, watcher.verdict) : [];
      return open.map((finding) => ({ field, label: view?.label ?? name, finding }));
    });
  }
}

/** A name that no control has is more likely misspelt than early. */
function requireAll(asked: AttachOptions['fields'], found: readonly FieldElement[]): void {
  for (const field of asked ?? []) {
    const name = typeof field === 'string' ? field : field.name;
    if (!found.some((one) => one.name === name))
      throw new TypeError(`the form has no text control named "${name}"`);
  }
}
