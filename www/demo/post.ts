/** A post as others see it. */

import { captionNodes } from './caption.js';
import { make } from './dom.js';
import { fillFrame, formatDuration, type Media } from './media.js';

export type Visibility = 'public' | 'unlisted' | 'private';

export const VISIBILITY_NAMES: Readonly<Record<Visibility, string>> = {
  public: 'Public',
  unlisted: 'Unlisted',
  private: 'Private',
};

/** Narrows what a form or a store gave. */
export function asVisibility(value: unknown): Visibility {
  return value === 'unlisted' || value === 'private' ? value : 'public';
}

/** What a post is made of. */
export interface Post {
  title: string;
  caption: string;
  visibility: Visibility;
}

/** The preview shows this much of a caption, in UTF-16 code units. */
const PREVIEW_LIMIT = 8_000;

/** A card that can be filled again as the author writes. */
export class PostCard {
  readonly #frame = make('div', { class: 'frame' });
  readonly #title: HTMLElement;
  readonly #when = make('span', { class: 'post-when' });
  readonly #caption = make('p', { class: 'post-caption', attributes: { dir: 'auto' } });
  readonly #limit: number;

  constructor(root: HTMLElement, options: { heading: 'h2' | 'h3'; whole: boolean }) {
    this.#title = make(options.heading, { class: 'post-title', attributes: { dir: 'auto' } });
    this.#limit = options.whole ? Number.POSITIVE_INFINITY : PREVIEW_LIMIT;
    // A long caption scrolls inside the card, so the keyboard must reach it.
    if (!options.whole) this.#caption.tabIndex = 0;
    const author = make('p', {
      class: 'post-author',
      children: [
        make('span', { class: 'post-portrait', text: 'Y', attributes: { 'aria-hidden': 'true' } }),
        make('span', {
          children: [
            make('span', { class: 'post-who', text: 'Your channel' }),
            document.createTextNode(' '),
            this.#when,
          ],
        }),
      ],
    });
    const body = make('div', {
      class: 'post-body',
      children: [this.#title, author, this.#caption],
    });
    root.replaceChildren(this.#frame, body);
  }

  /** Shows the words. What is still missing is said softly in its place. */
  show(post: Post): void {
    const title = post.title.trim();
    this.#title.textContent = title === '' ? 'Your title' : title;
    this.#title.classList.toggle('post-empty', title === '');
    this.#when.textContent = `· just now · ${VISIBILITY_NAMES[post.visibility]}`;
    const empty = post.caption.trim() === '';
    this.#caption.classList.toggle('post-empty', empty);
    this.#caption.replaceChildren(
      ...(empty ? [document.createTextNode('Your caption')] : captionNodes(post.caption, this.#limit)),
    );
  }

  /** Leaves an absent caption out, once the post is published. */
  hideEmptyCaption(caption: string): void {
    this.#caption.hidden = caption.trim() === '';
  }

  /** Shows the picture of the file. */
  showMedia(media: Media | null): void {
    fillFrame(this.#frame, media, ({ duration }) => {
      if (duration === null) return;
      this.#frame.append(make('span', { class: 'post-length', text: formatDuration(duration) }));
    });
  }
}
