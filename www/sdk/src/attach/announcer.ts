import { element } from '../dom.js';
import type { InterfaceText } from './interface-text.js';

/** How long nothing must have changed before it is said, in milliseconds. */
const PAUSE = 1000;

/** One polite live region. It is there from the start and speaks after a pause, never per key. */
export class Announcer {
  readonly node = element('div', { class: 'forewarn-announcer', role: 'status', 'aria-live': 'polite' });
  readonly #said = new Map<string, string>();
  readonly #news = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ language, direction }: Pick<InterfaceText, 'language' | 'direction'>) {
    this.node.lang = language;
    this.node.dir = direction;
  }

  /** Says this of a field once things have settled, unless it is what was said last. */
  announce(field: string, message: string): void {
    this.#news.set(field, message);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), PAUSE);
  }

  /** Takes it for said: the start of things is nothing new. */
  assume(field: string, message: string): void {
    this.#said.set(field, message);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.node.remove();
  }

  #speak(): void {
    const news = [...this.#news].filter(([field, message]) => this.#said.get(field) !== message);
    this.#news.clear();
    for (const [field, message] of news) this.#said.set(field, message);
    const messages = news.map(([, message]) => message).filter(Boolean);
    if (messages.length > 0) this.node.textContent = messages.join('. ');
  }
}
