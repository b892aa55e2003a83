import { element } from '../dom.js';
import type { TextControl } from '../editor/text-control.js';
import type { Finding } from '../verdict.js';
import { type Aligned, Alignment } from './alignment.js';
import { type Box, clipBetween } from './clipping.js';
import { type Mark, marksIn } from './marks.js';
import type { Painter, PlaceOverlay } from './painter.js';

/** Everything about a control that decides where its letters stand, or how far it is seen. */
const MIRRORED = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-language-override',
  'font-optical-sizing',
  'font-palette',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-synthesis',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'opacity',
  'overflow-wrap',
  'padding-block-end',
  'padding-block-start',
  'padding-inline-end',
  'padding-inline-start',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-autospace',
  'text-indent',
  'text-orientation',
  'text-rendering',
  'text-spacing-trim',
  'text-transform',
  'text-wrap-style',
  'unicode-bidi',
  'visibility',
  'word-break',
  'word-spacing',
  'writing-mode',
  'z-index',
  'zoom',
] as const;

/** Longer texts are not painted, in UTF-16 code units: laying the copy out would hold the author up. */
const LIMIT = 50_000;

/**
 * Underlines words in a text control: a copy of its text, invisible but for the lines, lies over
 * it. It takes no pointer, and no part in reading aloud, finding in the page, or translating it.
 */
export class Overlay implements Painter, Aligned {
  readonly target: TextControl;
  readonly steps = [() => this.#copyLook(), () => this.#follow()];
  readonly #text = element('div', { class: 'forewarn-overlay-text' });
  readonly #node = element(
    'div',
    { class: 'forewarn-overlay', 'aria-hidden': 'true', inert: true, translate: 'no' },
    this.#text,
  );
  readonly #alignment: Alignment;
  #translation = { x: 0, y: 0 };

  constructor(control: TextControl, place: PlaceOverlay = (overlay) => control.after(overlay)) {
    this.target = control;
    this.#node.hidden = true;
    place(this.#node);
    this.#alignment = Alignment.of(control.ownerDocument);
    this.#alignment.add(this);
  }

  paint(findings: readonly Finding[]): void {
    const { value } = this.target;
    const marks = value.length > LIMIT ? [] : marksIn(value, findings);
    this.#node.hidden = marks.length === 0;
    this.#text.replaceChildren(...copyOf(value, marks));
    this.align();
  }

  hide(): void {
    this.#node.hidden = true;
  }

  align(): void {
    this.#alignment.request([this]);
  }

  scrolled(): void {
    const { scrollLeft, scrollTop } = this.target;
    this.#text.style.translate = `${-scrollLeft}px ${-scrollTop}px`;
  }

  remove(): void {
    this.#alignment.remove(this);
    this.#node.remove();
  }

  #copyLook(): (() => void) | undefined {
    if (this.#node.hidden) return undefined;
    const control = this.target;
    const style = getComputedStyle(control);
    const values = MIRRORED.map((name) => [name, style.getPropertyValue(name)] as const);
    const { width, height } = innerBox(control, style);
    const isOneLine = control.localName === 'input';
    const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
    const lineHeight = isOneLine ? `${height - padding}px` : style.lineHeight;
    const whiteSpace = isOneLine ? 'pre' : style.whiteSpace;
    const colorScheme = isLight(style.color) ? 'dark' : 'light';
    const language = control.closest<HTMLElement>('[lang]')?.lang ?? '';
    return () => {
      for (const [name, value] of values) this.#node.style.setProperty(name, value);
      Object.assign(this.#node.style, { lineHeight, whiteSpace, colorScheme });
      this.#node.style.width = `${width}px`;
      this.#node.style.height = `${height}px`;
      this.#node.lang = language;
    };
  }

  /** Moves from where the flow would put it, so that it follows whatever moves the control. */
  #follow(): (() => void) | undefined {
    if (this.#node.hidden) return undefined;
    const control = this.target;
    const { left, top, scale } = innerBox(control, getComputedStyle(control));
    const here = this.#node.getBoundingClientRect();
    const x = this.#translation.x + (left - here.left) / scale.x;
    const y = this.#translation.y + (top - here.top) / scale.y;
    const cut = clipBetween(control, this.#node, {
      left,
      top,
      right: left + here.width,
      bottom: top + here.height,
    });
    return () => {
      this.#translation = { x, y };
      this.#node.style.translate = `${x}px ${y}px`;
      this.#node.style.clipPath = cut ? inset(cut, scale) : '';
      this.scrolled();
    };
  }
}

/** The control's text, its marks in elements of their own. */
function copyOf(text: string, marks: readonly Mark[]): (Node | string)[] {
  if (marks.length === 0) return [];
  const ends = [0, ...marks.map(({ end }) => end)];
  const nodes = marks.flatMap(({ start, end, severity }, index) => [
    text.slice(ends[index], start),
    element('span', { class: 'forewarn-mark', 'data-severity': severity }, text.slice(start, end)),
  ]);
  // A line break at the very end has no height of its own without something after it.
  return [...nodes, text.slice(ends.at(-1)), '\u200b'];
}

interface InnerBox {
  /** In pixels of the window. */
  left: number;
  top: number;
  /** In the control's own pixels, without scrollbars; not rounded, as `clientWidth` is. */
  width: number;
  height: number;
  /** Pixels of the window for one of the control's own, where it is transformed or zoomed. */
  scale: { x: number; y: number };
}

/** Where the padding and the letters of a control are: inside its borders and scrollbars. */
function innerBox(control: TextControl, style: CSSStyleDeclaration): InnerBox {
  const box = control.getBoundingClientRect();
  const scale = { x: box.width / control.offsetWidth || 1, y: box.height / control.offsetHeight || 1 };
  const border = (side: 'Left' | 'Right' | 'Top' | 'Bottom') =>
    Number.parseFloat(style[`border${side}Width`]);
  const across = border('Left') + border('Right');
  const down = border('Top') + border('Bottom');
  // What an input's client box leaves out is not scrollbars; browsers differ in what it is.
  const scrollbar =
    control.localName === 'input'
      ? { width: 0, height: 0, left: 0 }
      : {
          width: Math.round(control.offsetWidth - across - control.clientWidth),
          height: Math.round(control.offsetHeight - down - control.clientHeight),
          // Right-to-left text may have it on the left.
          left: Math.round(control.clientLeft - border('Left')),
        };
  return {
    left: box.left + (border('Left') + scrollbar.left) * scale.x,
    top: box.top + border('Top') * scale.y,
    width: box.width / scale.x - across - scrollbar.width,
    height: box.height / scale.y - down - scrollbar.height,
    scale,
  };
}

function inset({ left, top, right, bottom }: Box, scale: InnerBox['scale']): string {
  return `inset(${top / scale.y}px ${right / scale.x}px ${bottom / scale.y}px ${left / scale.x}px)`;
}

/** Whether a colour of letters is a light one: those stand on dark ground, whatever the page declares. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('rgb') && 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
