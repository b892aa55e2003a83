/** Something that lies over an element and has to follow it. */
export interface Aligned {
  readonly target: HTMLElement;
  /**
   * The steps to its new place: first its looks and size, then where it is. Each reads the layout and
   * gives a function that changes it.
   */
  readonly steps: readonly (() => (() => void) | undefined)[];
  /** Follows what is scrolled inside the target itself. */
  scrolled(): void;
}

const alignments = new WeakMap<Document, Alignment>();

/** Follows the layout of a document for all that lies over its elements, once a frame at most. */
export class Alignment {
  readonly #document: Document;
  readonly #followers = new Set<Aligned>();
  /** What is to be aligned, and from which of its steps. */
  readonly #due = new Map<Aligned, number>();
  #stop: AbortController | undefined;
  #sizes: ResizeObserver | undefined;
  #styles: MutationObserver | undefined;
  #frame: number | undefined;

  private constructor(document: Document) {
    this.#document = document;
  }

  /** The one of a document. */
  static of(document: Document): Alignment {
    const alignment = alignments.get(document) ?? new Alignment(document);
    alignments.set(document, alignment);
    return alignment;
  }

  add(follower: Aligned): void {
    if (this.#followers.size === 0) this.#start();
    this.#followers.add(follower);
    this.#sizes?.observe(follower.target);
    this.#styles?.observe(follower.target, { attributes: true });
    this.#follow(follower.target.getRootNode());
  }

  remove(follower: Aligned): void {
    this.#followers.delete(follower);
    this.#due.delete(follower);
    this.#sizes?.unobserve(follower.target);
    if (this.#followers.size === 0) this.#end();
  }

  /** Aligns these, or all, before the next frame is painted, from a step on. */
  request(followers: Iterable<Aligned> = this.#followers, from = 0): void {
    for (const follower of followers) {
      this.#due.set(follower, Math.min(from, this.#due.get(follower) ?? from));
    }
    if (this.#due.size === 0) return;
    this.#frame ??= this.#document.defaultView?.requestAnimationFrame(() => this.#align());
  }

  /** All layouts are read before any is changed, step by step: else each reading is a new layout. */
  #align(): void {
    this.#frame = undefined;
    const due = [...this.#due];
    this.#due.clear();
    const count = Math.max(0, ...due.map(([{ steps }]) => steps.length));
    for (let step = 0; step < count; step += 1) {
      const changes = due.map(([{ steps }, from]) => (step < from ? undefined : steps[step]?.()));
      for (const change of changes) change?.();
    }
  }

  #start(): void {
    const all = () => this.request();
    this.#stop = new AbortController();
    const options = { signal: this.#stop.signal, passive: true };
    this.#document.defaultView?.addEventListener('resize', all, options);
    this.#document.fonts.addEventListener('loadingdone', all, options);
    this.#document.addEventListener('selectionchange', () => this.#onSelection(), options);
    this.#sizes = new ResizeObserver(all);
    this.#sizes.observe(this.#document.body);
    this.#styles = new MutationObserver(all);
    for (const element of [this.#document.documentElement, this.#document.body]) {
      this.#styles.observe(element, { attributeFilter: ['class', 'style', 'dir', 'lang'] });
    }
    this.#follow(this.#document);
  }

  /** Events that do not leave a shadow root are heard in it. Hearing twice what was heard is nothing. */
  #follow(root: Node): void {
    if (!this.#stop) return;
    const options = { signal: this.#stop.signal, passive: true, capture: true };
    root.addEventListener('scroll', this.#onScroll, options);
    for (const type of ['transitionend', 'toggle']) root.addEventListener(type, this.#onChange, options);
  }

  readonly #onChange = (): void => this.request();

  readonly #onScroll = ({ target }: Event): void => {
    for (const follower of this.#followers) {
      if (follower.target === target) follower.scrolled();
      else if (target instanceof Node && target.contains(follower.target)) this.request([follower], 1);
    }
  };

  /** A caret that moves scrolls a one-line control, and not every browser tells of that. */
  #onSelection(): void {
    const active = this.#document.activeElement;
    for (const follower of this.#followers) if (follower.target === active) follower.scrolled();
  }

  #end(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#sizes?.disconnect();
    this.#styles?.disconnect();
    if (this.#frame !== undefined) this.#document.defaultView?.cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
