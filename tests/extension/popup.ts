import type { Locator, Page } from '@playwright/test';

/** What the toolbar button opens. */
export class Popup {
  readonly page: Page;
  readonly on: Locator;
  readonly once: Locator;
  readonly field: Locator;
  readonly findings: Locator;
  readonly status: Locator;
  readonly checkNow: Locator;
  readonly packs: Locator;

  constructor(page: Page) {
    this.page = page;
    this.on = page.getByRole('checkbox', { name: /^Check what I write on/ });
    this.once = page.getByRole('button', { name: /^Check on this page only/ });
    this.field = page.locator('#field-name');
    this.findings = page.locator('.forewarn-finding');
    this.status = page.locator('.forewarn-status');
    this.checkNow = page.getByRole('button', { name: 'Check now' });
    this.packs = page.locator('#packs li');
  }

  finding(title: string): Locator {
    return this.findings.filter({ hasText: title });
  }

  async use(suggestion: string): Promise<void> {
    await this.page.getByRole('button', { name: `Use “${suggestion}”` }).click();
  }
}
