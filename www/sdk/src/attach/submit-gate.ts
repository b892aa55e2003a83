/** What holds a form back. */
export interface Review {
  /** Whether the form may go as it is: all is known, and nothing is to be said or asked. */
  mayPass(): boolean;
  /** Checks, says and asks what there is. False: the form does not go. */
  review(): Promise<boolean>;
}

/** Holds a form back on submit until it is reviewed, then submits it with the same button. */
export class SubmitGate {
  readonly #form: HTMLFormElement;
  readonly #review: Review;
  readonly #stop = new AbortController();
  #reviewing = false;
  #open = false;

  constructor(form: HTMLFormElement, review: Review) {
    this.#form = form;
    this.#review = review;
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
    // A draft is not posted: its button may say that it wants none of this.
    if (event.submitter?.dataset.forewarn === 'off') return;
    if (this.#open || (!this.#reviewing && this.#review.mayPass())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#reviewing) return;
    this.#reviewing = true;
    void this.#hold(event.submitter).finally(() => {
      this.#reviewing = false;
    });
  }

  async #hold(submitter: HTMLElement | null): Promise<void> {
    // While the browser still gives out one submit event it ignores a request for another.
    await new Promise((resolve) => setTimeout(resolve));
    const mayGo = await this.#review.review();
    // Detached meanwhile: the form is the page's again, as it was.
    if (!mayGo || this.#stop.signal.aborted) return;
    this.#open = true;
    try {
      // A button that is gone by now, or another form's, cannot be named.
      const isOurs = submitter?.isConnected && (submitter as HTMLButtonElement).form === this.#form;
      this.#form.requestSubmit(isOurs ? submitter : null);
    } finally {
      this.#open = false;
    }
  }
}
