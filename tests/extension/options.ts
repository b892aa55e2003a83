import type { Locator, Page } from '@playwright/test';

/** Packs and settings. */
export class Options {
  readonly page: Page;
  readonly status: Locator;
  readonly review: Locator;
  readonly importReview: Locator;
  readonly address: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.locator('#status');
    this.review = page.locator('#review .review');
    this.importReview = page.locator('#import-review .review');
    this.address = page.getByLabel('From an https address');
  }

  chooseFile(path: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    return this.page.locator('#pack-file').setInputFiles(path);
  }

  async trust(): Promise<void> {
    await this.review.getByRole('button', { name: 'Trust it and turn it on' }).click();
    await this.status.getByText('is on.').waitFor();
  }

  async trustFile(path: string): Promise<void> {
    await this.chooseFile(path);
    await this.trust();
  }

  async fetch(address: string): Promise<void> {
    await this.address.fill(address);
    await this.page.getByRole('button', { name: 'Show this pack' }).click();
  }

  pack(title: string): Locator {
    return this.page.locator('.pack').filter({ has: this.page.getByText(title, { exact: true }) });
  }
}
