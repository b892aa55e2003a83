/** The file: chosen or dropped, shown with its picture, or already kept by the server. */

import { byId } from './dom.js';
import { fillFrame, formatSize, type Media } from './media.js';

/** A file the server keeps from an earlier attempt. */
export interface KeptFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  type: string;
}

/** What is sent as the file: the file itself, or the id of the one the server has. */
export type FileChoice = { kind: 'file'; file: File } | { kind: 'kept'; file: KeptFile };

export class FileField {
  readonly #input = byId('file', HTMLInputElement);
  readonly #zone = byId('drop-zone', HTMLElement);
  readonly #chosen = byId('chosen', HTMLElement);
  readonly #frame = byId('chosen-frame', HTMLElement);
  readonly #name = byId('chosen-name', HTMLElement);
  readonly #size = byId('chosen-size', HTMLElement);
  readonly #onChange: (media: Media | null) => void;
  #kept: KeptFile | null = null;
  #url: string | null = null;

  constructor(onChange: (media: Media | null) => void) {
    this.#onChange = onChange;
    this.#input.addEventListener('change', () => {
      this.#kept = null;
      this.#show();
    });
    byId('chosen-replace', HTMLButtonElement).addEventListener('click', () => this.#input.click());
    byId('chosen-remove', HTMLButtonElement).addEventListener('click', () => {
      this.clear();
      this.focus();
    });
    this.#acceptDrops();
  }

  /** What there is to send. */
  get choice(): FileChoice | null {
    const file = this.#input.files?.[0];
    if (this.#kept !== null) return { kind: 'kept', file: this.#kept };
    return file === undefined ? null : { kind: 'file', file };
  }

  /** What the page can show of it. */
  get media(): Media | null {
    const file = this.#input.files?.[0];
    if (file !== undefined) {
      return { name: file.name, size: file.size, type: file.type, url: this.#url };
    }
    return this.#kept === null ? null : { ...this.#kept, url: null };
  }

  /** From now on only the id is sent; the picture stays. */
  keep(kept: KeptFile): void {
    const known = this.#kept?.id === kept.id;
    this.#kept = kept;
    if (!known && this.#input.files?.length === 0) this.#show();
  }

  /** The server no longer has the file: send it again, if it is still here. */
  forgetKept(): void {
    this.#kept = null;
    if (this.#input.files?.length === 0) this.#show();
  }

  clear(): void {
    this.#kept = null;
    this.#input.value = '';
    this.#show();
  }

  focus(): void {
    (this.#zone.hidden ? byId('chosen-replace', HTMLButtonElement) : this.#input).focus();
  }

  #show(): void {
    if (this.#url !== null) URL.revokeObjectURL(this.#url);
    const file = this.#input.files?.[0];
    this.#url = file === undefined ? null : URL.createObjectURL(file);
    const { media } = this;
    this.#zone.hidden = media !== null;
    this.#chosen.hidden = media === null;
    fillFrame(this.#frame, media);
    this.#name.textContent = media?.name ?? '';
    this.#size.textContent =
      media === null
        ? ''
        : `${formatSize(media.size)}${media.url === null ? ' · kept from your last attempt' : ''}`;
    this.#onChange(media);
  }

  #acceptDrops(): void {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      this.#zone.toggleAttribute('data-over', true);
    };
    this.#zone.addEventListener('dragenter', over);
    this.#zone.addEventListener('dragover', over);
    this.#zone.addEventListener('dragleave', () => this.#zone.removeAttribute('data-over'));
    this.#zone.addEventListener('drop', (event) => {
      this.#zone.removeAttribute('data-over');
      const dropped = event.dataTransfer?.files[0];
      if (dropped === undefined) return;
      event.preventDefault();
      const files = new DataTransfer();
      files.items.add(dropped);
      this.#input.files = files.files;
      this.#kept = null;
      this.#show();
    });
  }
}
