/** The screen after publishing: the post as the server stored it. */

import { byId, make } from './dom.js';
import type { Media } from './media.js';
import { PostCard } from './post.js';
import type { StoredPost } from './upload.js';

export class ResultScreen {
  readonly #compose = byId('compose', HTMLElement);
  readonly #root = byId('result', HTMLElement);
  readonly #heading = byId('result-heading', HTMLElement);
  readonly #facts = byId('result-facts', HTMLElement);
  readonly #card = new PostCard(byId('result-post', HTMLElement), { heading: 'h2', whole: true });

  constructor(onAnother: () => void) {
    byId('another', HTMLButtonElement).addEventListener('click', () => {
      this.#root.hidden = true;
      this.#compose.hidden = false;
      onAnother();
    });
  }

  show(post: StoredPost, media: Media | null): void {
    this.#card.show(post);
    this.#card.hideEmptyCaption(post.caption);
    this.#card.showMedia(media);
    this.#facts.replaceChildren(
      make('dt', { text: 'Reference' }),
      make('dd', { children: [make('code', { text: post.id })] }),
      make('dt', { text: 'Its page' }),
      make('dd', { children: [make('a', { text: post.url, attributes: { href: post.url } })] }),
    );
    this.#compose.hidden = true;
    this.#root.hidden = false;
    this.#heading.focus();
    window.scrollTo({ top: 0 });
  }
}
