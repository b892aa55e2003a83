/**
 * Puts drawing off while a pointer is down. What is drawn moves what stands below it, and a button
 * that moves between press and release is not clicked.
 */
export class PointerHold {
  readonly #draw: () => void;
  readonly #stop = new AbortController();
  #isDown = false;
  #isDue = false;

  constructor(draw: () => void) {
    this.#draw = draw;
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    document.addEventListener('pointerdown', () => this.#press(), options);
    for (const type of ['pointerup', 'pointercancel']) {
      // After the click that belongs to it.
      document.addEventListener(type, () => setTimeout(() => this.#release()), options);
    }
  }

  /** Draws now, or as soon as no pointer is down. */
  draw(): void {
    if (this.#isDown) this.#isDue = true;
    else this.#draw();
  }

  stop(): void {
    this.#stop.abort();
    this.#isDue = false;
  }

  #press(): void {
    this.#isDown = true;
  }

  #release(): void {
    this.#isDown = false;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#draw();
  }
}
