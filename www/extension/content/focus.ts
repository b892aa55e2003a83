/** Tells of every element that gets the focus, in open shadow roots too. */
export class FocusWatch {
  readonly #act: (path: EventTarget[]) => void;
  readonly #signal: AbortSignal;
  readonly #roots = new WeakSet<ShadowRoot>();

  /** `act` is given the path from the element outwards, first that of the element which has the focus now. */
  constructor(act: (path: EventTarget[]) => void, signal: AbortSignal) {
    this.#act = act;
    this.#signal = signal;
    this.#listen(document);
    const path = focusedPath();
    if (path.length > 0) this.#onFocus(path);
  }

  #listen(root: Document | ShadowRoot): void {
    const options = { capture: true, passive: true, signal: this.#signal };
    root.addEventListener('focusin', (event) => this.#onFocus(event.composedPath()), options);
  }

  #onFocus(path: EventTarget[]): void {
    // A focus that moves inside a shadow root is not told of outside of it.
    for (const root of path) {
      if (!(root instanceof ShadowRoot) || this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#listen(root);
    }
    this.#act(path);
  }
}

/** The element in the focus and all round it, as an event's path would be. */
function focusedPath(): EventTarget[] {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const path: EventTarget[] = [];
  for (let node: Node | null = focused; node; node = parentOf(node)) path.push(node);
  return path;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
