/** What stands in the way of publishing, said at the top of the form. */

import type { Missing } from './composer.js';
import { byId, make } from './dom.js';

const MISSING_TITLES = ['', 'One thing before it can go out', 'Two things before it can go out'];

/** The list of what is missing, each linked to its field. */
export class MissingNotice {
  readonly #root = byId('missing', HTMLElement);
  readonly #title = byId('missing-title', HTMLElement);
  readonly #list = byId('missing-list', HTMLElement);

  /** Shows the list and moves the focus to it, so that it is read out. */
  show(missing: readonly Missing[], focus: (field: Missing['field']) => void): void {
    this.#fill(missing, focus);
    this.#root.focus();
  }

  /** Takes out what is no longer missing, once the list is shown. */
  update(missing: readonly Missing[], focus: (field: Missing['field']) => void): void {
    if (this.#root.hidden || missing.length === this.#list.childElementCount) return;
    if (missing.length === 0) this.clear();
    else this.#fill(missing, focus);
  }

  #fill(missing: readonly Missing[], focus: (field: Missing['field']) => void): void {
    this.clear();
    this.#title.textContent = MISSING_TITLES[missing.length] ?? '';
    this.#list.replaceChildren(
      ...missing.map(({ field, message }) => {
        const link = make('a', { text: message, attributes: { href: `#${field}` } });
        link.addEventListener('click', (event) => {
          event.preventDefault();
          focus(field);
        });
        return make('li', { children: [link] });
      }),
    );
    for (const { field, message } of missing) {
      byId(field, HTMLInputElement).setAttribute('aria-invalid', 'true');
      const error = byId(`${field}-error`, HTMLElement);
      error.textContent = message;
      error.hidden = false;
    }
    this.#root.hidden = false;
  }

  /** Takes the list and the marks on the fields away. */
  clear(): void {
    this.#root.hidden = true;
    for (const field of ['file', 'title'] satisfies Missing['field'][]) {
      byId(field, HTMLInputElement).removeAttribute('aria-invalid');
      byId(`${field}-error`, HTMLElement).hidden = true;
    }
  }
}

/** What went wrong between the page and the server. Never the author's fault, never a loss. */
export class TroubleNotice {
  readonly #root = byId('trouble', HTMLElement);
  readonly #title = byId('trouble-title', HTMLElement);
  readonly #text = byId('trouble-text', HTMLElement);
  readonly #retry = byId('trouble-retry', HTMLButtonElement);

  constructor(onRetry: () => void) {
    this.#retry.addEventListener('click', onRetry);
  }

  show(title: string, text: string, options: { retry: boolean }): void {
    this.#title.textContent = title;
    this.#text.textContent = text;
    this.#retry.hidden = !options.retry;
    this.#root.hidden = false;
    this.#root.focus();
  }

  clear(): void {
    this.#root.hidden = true;
  }
}
