import type { FieldView } from './field-view.js';

/** Holds a form back on submit until its texts are checked and confirmed, then submits it. */
export class SubmitGate {
  readonly #form: HTMLFormElement;
  readonly #views: readonly FieldView[];
  readonly #wait: number;
  readonly #confirm: () => Promise<boolean>;
  readonly #stop = new AbortController();
  #reviewing = false;
  #open = false;

  /** `wait` is how long the checks may hold the form back, in milliseconds. */
  constructor(
    form: HTMLFormElement,
    views: readonly FieldView[],
    wait: number,
    confirm: () => Promise<boolean>,
  ) {
    this.#form = form;
    this.#views = views;
    this.#wait = wait;
    this.#confirm = confirm;
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
    if (this.#open) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#reviewing) return;
    this.#reviewing = true;
    void this.#review(event.submitter).finally(() => {
      this.#reviewing = false;
    });
  }

  async #review(submitter: HTMLElement | null): Promise<void> {
    // While a form fires its submit event it ignores `requestSubmit`, so the event has to end first.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#checked();
    const blocked = this.#views.filter((view) => view.markBlocked());
    if (blocked[0]) {
      blocked[0].watcher.control.reportValidity();
      return;
    }
    if (!(await this.#confirm())) return;
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
