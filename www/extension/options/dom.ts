/** An element of the page, which has it. */
export function byId<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** Says in the page's one live region what was done. */
export function say(text: string): void {
  byId('status').textContent = text;
}
