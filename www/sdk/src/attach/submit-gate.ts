import type { FieldView } from './field-view.js';

/** What the author is asked before the form goes. */
export interface Confirmation {
  /** Whether there is anything to ask. */
  isNeeded(): boolean;
  /** Asks. False: the author wants to edit. */
  ask(): Promise<boolean>;
}

/** Holds a form back on submit until its texts are checked and confirmed, then submits it. */
export class SubmitGate {
  readonly #form: HTMLFormElement;
  readonly #views: readonly FieldView[];
  readonly #wait: number;
  readonly #confirmation: Confirmation;
  readonly #stop = new AbortController();
  #reviewing = false;
  #open = false;

  /** `wait` is how long the checks may hold the form back, in milliseconds. */
  constructor(form: HTMLFormElement, views: readonly FieldView[], wait: number, confirmation: Confirmation) {
    this.#form = form;
    this.#views = views;
    this.#wait = wait;
    this.#confirmation = confirmation;
    // Capturing, so that it comes before the listeners of the page.
    form.addEventListener('submit', (event) => this.#onSubmit(event), {
      capture: true,
      signal: this.#stop.signal,
    });
  }

  stop(): void {
    this.#stop.abort();
  }

  #onSubmit(event: SubmitEvent): void {
    if (this.#open || this.#mayPass()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#reviewing) return;
    this.#reviewing = true;
    void this.#review(event.submitter).finally(() => {
      this.#reviewing = false;
    });
  }

  #mayPass(): boolean {
    const isKnown = this.#views.every(({ watcher, blocking }) => watcher.isSettled && !blocking);
    return isKnown && !this.#reviewing && !this.#confirmation.isNeeded();
  }

  async #review(submitter: HTMLElement | null): Promise<void> {
    // While the browser still gives out one submit event it ignores a request for another.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#checked();
    // Detached meanwhile: the form is the page's again, as it was.
    if (this.#stop.signal.aborted) return;
    const [blocked] = this.#views.filter((view) => view.markBlocked());
    if (blocked) {
      blocked.watcher.editor.element.focus();
      return;
    }
    if (!(await this.#confirmation.ask())) return;
    this.#open = true;
    try {
      this.#form.requestSubmit(submitter);
    } finally {
      this.#open = false;
    }
  }

  /** Every text is checked, or the wait is over and what is not checked says so. */
  async #checked(): Promise<void> {
    const unsettled = this.#views.filter(({ watcher }) => !watcher.isSettled);
    if (unsettled.length === 0) return;
    const over = new Promise<void>((resolve) => setTimeout(resolve, this.#wait));
    await Promise.race([over, Promise.all(unsettled.map(({ watcher }) => watcher.check()))]);
    for (const { watcher } of unsettled) watcher.giveUp();
  }
}
