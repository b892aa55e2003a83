/** Making and finding elements. Text only ever goes in as text. */

type ElementType<T extends Element> = new () => T;

/** The element with this id, which the page is known to have. */
export function byId<T extends Element>(id: string, type: ElementType<T>): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} with the id "${id}"`);
  return found;
}

interface Content {
  class?: string;
  text?: string;
  children?: readonly Node[];
  attributes?: Readonly<Record<string, string>>;
}

/** A new HTML element. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: Content = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (content.class !== undefined) element.className = content.class;
  if (content.text !== undefined) element.textContent = content.text;
  for (const [attribute, value] of Object.entries(content.attributes ?? {})) {
    element.setAttribute(attribute, value);
  }
  if (content.children !== undefined) element.append(...content.children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative sign drawn from one path. */
export function makeSign(viewBox: string, path: string, className: string): SVGSVGElement {
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', viewBox);
  sign.setAttribute('class', className);
  sign.setAttribute('aria-hidden', 'true');
  sign.setAttribute('focusable', 'false');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  sign.append(shape);
  return sign;
}
