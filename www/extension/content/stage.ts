import { element } from '../../sdk/src/dom.js';

const NAME = 'forewarn-stage';

/**
 * Where the extension draws: one element of the page, outside of what the person writes in, with a
 * closed shadow root that keeps the page's styles out. It is there only while something is drawn.
 */
export class Stage {
  readonly #host = document.createElement(NAME);
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  readonly #layer = element('div');

  constructor() {
    this.#root.append(this.#layer);
    for (const [name, value] of Object.entries(HOST_STYLE)) {
      this.#host.style.setProperty(name, value, 'important');
    }
  }

  /** Takes an overlay for a field in. */
  show(field: HTMLElement, overlay: HTMLElement): void {
    this.#layer.replaceChildren(overlay);
    (topLayerBox(field) ?? document.documentElement).append(this.#host);
  }

  clear(): void {
    this.#layer.replaceChildren();
    this.#host.remove();
  }
}

/** The dialog or popover round a field: over what is in the top layer lies only what is in it too. */
function topLayerBox(field: Element): Element | null {
  const box = field.closest('dialog[open], [popover]');
  const root = field.getRootNode();
  return box ?? (root instanceof ShadowRoot ? topLayerBox(root.host) : null);
}

const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'absolute',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  overflow: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483647',
};
