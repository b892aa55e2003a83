import { Announcer } from '../../sdk/src/attach/announcer.js';

/** What is to be heard in a page: a live region of its own, in a closed shadow root. It is there before it speaks. */
export class Voice {
  readonly #host = document.createElement('forewarn-voice');
  readonly #announcer = new Announcer({ language: '', direction: 'ltr' });

  constructor() {
    this.#host.attachShadow({ mode: 'closed' }).append(this.#announcer.node);
    const style = {
      all: 'initial',
      position: 'absolute',
      width: '1px',
      height: '1px',
      'clip-path': 'inset(50%)',
    };
    for (const [name, value] of Object.entries({ ...style, overflow: 'hidden' })) {
      this.#host.style.setProperty(name, value, 'important');
    }
  }

  start(): void {
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
  }

  /** Says it once things have settled. */
  say(announcement: string, language: string): void {
    this.#announcer.node.lang = language;
    this.#announcer.announce('field', announcement);
  }

  stop(): void {
    this.#announcer.stop();
    this.#host.remove();
  }
}
