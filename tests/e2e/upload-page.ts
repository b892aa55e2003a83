/** The upload page as a person uses it. */

import type { Locator, Page } from '@playwright/test';
import { type MediaFile, picture } from './media.js';

export class UploadPage {
  readonly page: Page;
  readonly file: Locator;
  readonly title: Locator;
  readonly caption: Locator;
  readonly publish: Locator;
  readonly dialog: Locator;
  readonly published: Locator;
  readonly post: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.file = page.locator('#file');
    this.title = page.getByRole('textbox', { name: 'Title' });
    this.caption = page.getByRole('textbox', { name: 'Caption' });
    this.publish = page.getByRole('button', { name: 'Publish' });
    this.dialog = page.getByRole('dialog', { name: 'Before you post' });
    this.published = page.getByRole('heading', { name: 'Your video is published' });
    this.post = page.locator('#result-post');
    this.preview = page.locator('#preview-post');
  }

  /** What the page says of the caption: its findings, or that there are none. */
  get findings(): Locator {
    return this.page.locator('[data-forewarn-for="caption"]');
  }

  /** The finding with this title. */
  finding(title: string): Locator {
    return this.findings.getByRole('listitem').filter({ hasText: title });
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
  }

  /** Opens the page and waits until it checks by itself. */
  async openReady(): Promise<void> {
    await this.open();
    await this.caption.fill('A quiet morning.');
    await this.findings.getByText('No known issue').waitFor();
    await this.caption.fill('');
    await this.findings.getByText('No known issue').waitFor({ state: 'hidden' });
  }

  /** Fills in what every post needs. */
  async fill(post: { caption?: string; title?: string; file?: MediaFile }): Promise<void> {
    await this.file.setInputFiles(post.file ?? picture);
    await this.title.fill(post.title ?? 'Morning light over the harbour');
    if (post.caption !== undefined) await this.caption.fill(post.caption);
  }

  /** The words that are selected in the caption. */
  selectedWords(): Promise<string> {
    return this.caption.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  }

  /** Sets the caption as a script would, with what no keyboard can type. */
  async paste(text: string): Promise<void> {
    await this.caption.evaluate((field: HTMLTextAreaElement, value: string) => {
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, text);
  }

  /** Answers the dialog with a reason and posts. */
  async postAnyway(reason: string): Promise<void> {
    await this.dialog.getByLabel(reason).check();
    await this.dialog.getByRole('button', { name: 'Post anyway' }).click();
  }

  /** The id of the published post. */
  async postId(): Promise<string> {
    return (await this.page.locator('#result-facts code').textContent()) ?? '';
  }
}
