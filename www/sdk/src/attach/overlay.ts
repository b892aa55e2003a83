import type { Finding } from '../verdict.js';
import { element } from './dom.js';
import { segments } from './spans.js';
import type { TextControl } from './types.js';

/** Everything about a control that decides where its letters stand. */
const MIRRORED = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'overflow-wrap',
  'padding-block-end',
  'padding-block-start',
  'padding-inline-end',
  'padding-inline-start',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-indent',
  'text-orientation',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
] as const;

/**
 * Underlines words in a control: a copy of its text, invisible but for the lines, lies over it. It
 * stands beside the control, never in it, and takes no pointer and no part in reading aloud.
 */
export class Overlay {
  readonly #control: TextControl;
  readonly #text = element('div', { class: 'forewarn-overlay-text' });
  readonly #node = element('div', { class: 'forewarn-overlay', 'aria-hidden': 'true' }, this.#text);
  readonly #resized: ResizeObserver;
  readonly #stop = new AbortController();

  constructor(control: TextControl) {
    this.#control = control;
    this.#node.hidden = true;
    control.after(this.#node);
    this.#resized = new ResizeObserver(() => this.align());
    this.#resized.observe(control);
    if (control.form) this.#resized.observe(control.form);
    const { signal } = this.#stop;
    for (const type of ['scroll', 'input', 'keyup', 'select', 'blur']) {
      control.addEventListener(type, () => this.#scroll(), { signal, passive: true });
    }
    window.addEventListener('resize', () => this.align(), { signal });
    document.fonts.addEventListener('loadingdone', () => this.align(), { signal });
  }

  /** Paints what was found in the text the control has now. */
  paint(findings: readonly Finding[]): void {
    const pieces = segments(this.#control.value, findings);
    this.#node.hidden = pieces.every(({ severity }) => severity === undefined);
    if (this.#node.hidden) {
      this.#text.replaceChildren();
      return;
    }
    const nodes = pieces.map(({ text, severity }) =>
      severity ? element('span', { class: 'forewarn-mark', 'data-severity': severity }, text) : text,
    );
    // A line break at the very end has no height of its own without something after it.
    this.#text.replaceChildren(...nodes, '\u200b');
    this.align();
  }

  /** Paints nothing, until the next {@link paint}. */
  hide(): void {
    this.#node.hidden = true;
  }

  /** Puts the copy where the control is now. */
  align(): void {
    if (this.#node.hidden) return;
    const control = this.#control;
    const style = getComputedStyle(control);
    for (const property of MIRRORED) {
      this.#node.style.setProperty(property, style.getPropertyValue(property));
    }
    const oneLine = control instanceof HTMLInputElement;
    const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
    this.#node.style.whiteSpace = oneLine ? 'pre' : 'pre-wrap';
    this.#node.style.lineHeight = oneLine ? `${control.clientHeight - padding}px` : style.lineHeight;
    this.#node.style.width = `${control.clientWidth}px`;
    this.#node.style.height = `${control.clientHeight}px`;
    this.#moveOver(control);
    this.#scroll();
  }

  remove(): void {
    this.#resized.disconnect();
    this.#stop.abort();
    this.#node.remove();
  }

  /** Moves from where the flow would put it, so that it follows whatever moves the control. */
  #moveOver(control: TextControl): void {
    this.#node.style.translate = 'none';
    const from = this.#node.getBoundingClientRect();
    const to = control.getBoundingClientRect();
    const x = to.left + control.clientLeft - from.left;
    const y = to.top + control.clientTop - from.top;
    this.#node.style.translate = `${x}px ${y}px`;
  }

  #scroll(): void {
    const { scrollLeft, scrollTop } = this.#control;
    this.#text.style.translate = `${-scrollLeft}px ${-scrollTop}px`;
  }
}
