/** Puts an action off until calls pause, but never longer than a maximum. */
export class Debounce {
  readonly #act: () => void;
  readonly #pause: number;
  readonly #maximum: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: number | undefined;

  /** `pause` and `maximum` are in milliseconds. */
  constructor(act: () => void, pause: number, maximum: number) {
    this.#act = act;
    this.#pause = pause;
    this.#maximum = maximum;
  }

  /** Asks for the action after the pause. */
  call(): void {
    const now = Date.now();
    this.#first ??= now;
    const left = this.#first + this.#maximum - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Math.max(0, Math.min(this.#pause, left)));
  }

  /** Acts at once, in place of any call before. */
  now(): void {
    this.cancel();
    this.#act();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#first = undefined;
  }
}
