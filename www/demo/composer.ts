/** The form as it is written: its words and file, the draft kept of them, and the preview. */

import { attachCounter } from './counter.js';
import { byId } from './dom.js';
import { clearDraft, loadDraft, saveDraft } from './draft.js';
import { FileField } from './file-field.js';
import { asVisibility, type Post, PostCard } from './post.js';

/** In characters as a person sees them. */
const TITLE_LIMIT = 100;
const CAPTION_LIMIT = 4_000;

/** Something the form still needs. */
export interface Missing {
  field: 'file' | 'title';
  message: string;
}

export class Composer {
  readonly form = byId('upload', HTMLFormElement);
  readonly file: FileField;
  readonly #title = byId('title', HTMLInputElement);
  readonly #caption = byId('caption', HTMLTextAreaElement);
  readonly #preview = new PostCard(byId('preview-post', HTMLElement), {
    heading: 'h3',
    whole: false,
  });
  readonly #updateCounters: (() => void)[];
  #drawing = 0;

  constructor() {
    this.#updateCounters = [
      attachCounter({
        field: this.#title,
        output: byId('title-count', HTMLElement),
        limit: TITLE_LIMIT,
      }),
      attachCounter({
        field: this.#caption,
        output: byId('caption-count', HTMLElement),
        note: byId('caption-count-note', HTMLElement),
        limit: CAPTION_LIMIT,
      }),
    ];
    this.file = new FileField((media) => {
      this.#preview.showMedia(media);
      this.#changed();
    });
    this.#preview.showMedia(null);
    this.#restoreDraft();
    this.form.addEventListener('input', () => this.#changed());
    this.#draw();
  }

  /** The post as it is written now. */
  get post(): Post {
    return {
      title: this.#title.value,
      caption: this.#caption.value,
      visibility: asVisibility(new FormData(this.form).get('visibility')),
    };
  }

  /** What the form still needs before it can be sent. */
  missing(): Missing[] {
    const missing: Missing[] = [];
    if (this.file.choice === null) {
      missing.push({ field: 'file', message: 'Choose a video or picture' });
    }
    if (this.#title.value.trim() === '') {
      missing.push({ field: 'title', message: 'Give it a title' });
    }
    return missing;
  }

  focus(field: Missing['field']): void {
    if (field === 'file') this.file.focus();
    else this.#title.focus();
  }

  /** Keeps the words, and the file if the server has it. */
  saveDraft(): void {
    const choice = this.file.choice;
    saveDraft({ ...this.post, file: choice?.kind === 'kept' ? choice.file : null });
  }

  /** The words are published: a reload does not bring them back. */
  forgetDraft(): void {
    cancelAnimationFrame(this.#drawing);
    clearDraft();
  }

  /** An empty form for the next post. */
  reset(): void {
    this.form.reset();
    this.file.clear();
    this.#redraw();
    this.forgetDraft();
  }

  #restoreDraft(): void {
    const draft = loadDraft();
    if (draft === null) return;
    this.#title.value = draft.title;
    this.#caption.value = draft.caption;
    for (const choice of this.form.querySelectorAll<HTMLInputElement>('[name="visibility"]')) {
      choice.checked = choice.value === draft.visibility;
    }
    if (draft.file !== null) this.file.keep(draft.file);
    for (const update of this.#updateCounters) update();
  }

  /** Once a frame at most: a paste or a held key is one change. */
  #changed(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => {
      this.#draw();
      this.saveDraft();
    });
  }

  #redraw(): void {
    cancelAnimationFrame(this.#drawing);
    for (const update of this.#updateCounters) update();
    this.#draw();
  }

  #draw(): void {
    this.#preview.show(this.post);
  }
}
