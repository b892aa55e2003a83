type Attributes = Record<string, string | boolean | undefined>;
type Child = Node | string | undefined;

/** Makes an element. Texts become text nodes: no markup is ever parsed. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
    // In a shadow root, pages style a part by the name that is its class elsewhere.
    if (name === 'class') made.setAttribute('part', String(value).replaceAll('forewarn-', ''));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that never submits the form it stands in. */
export function button(
  label: string | readonly Child[],
  act: () => void,
  className = 'forewarn-button',
): HTMLButtonElement {
  const children = typeof label === 'string' ? [label] : label;
  const made = element('button', { type: 'button', class: className }, ...children);
  made.addEventListener('click', act);
  return made;
}

/** Packs may link to nothing else; a verdict that came from elsewhere is held to it too. */
const SCHEMES = ['https:', 'tel:', 'sms:'];

/** A link that leaves the form as it is; where it leads to no scheme of these, its words alone. */
export function link(href: string, label: string): HTMLElement {
  const scheme = /^[a-z]+:/i.exec(href)?.[0].toLowerCase() ?? '';
  if (!SCHEMES.includes(scheme)) return element('span', {}, label);
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label);
}

let lastId = 0;

/** An id no other element of the page has. */
export function uniqueId(name: string): string {
  lastId += 1;
  return `forewarn-${name}-${lastId}`;
}

/** Adds an id to an attribute that lists ids, and leaves what others wrote there. */
export function addReference(target: Element, attribute: string, id: string): void {
  const ids = references(target, attribute);
  if (!ids.includes(id)) target.setAttribute(attribute, [...ids, id].join(' '));
}

/** Takes an id out again. */
export function removeReference(target: Element, attribute: string, id: string): void {
  const ids = references(target, attribute).filter((other) => other !== id);
  if (ids.length > 0) target.setAttribute(attribute, ids.join(' '));
  else target.removeAttribute(attribute);
}

function references(target: Element, attribute: string): string[] {
  return (target.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
}
