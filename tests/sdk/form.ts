import type { Locator, Page } from '@playwright/test';
import type { Verdict } from '../../www/sdk/src/index.js';
import type { AttachFormOptions } from './page.js';

export const THREAT = 'I will hurt you';
export const SECRET = 'send me your seed phrase';

/** The page with the form, the package attached to it. */
export class Form {
  readonly caption: Locator;
  readonly title: Locator;
  readonly publish: Locator;
  readonly findings: Locator;
  readonly status: Locator;
  readonly support: Locator;
  readonly dialog: Locator;
  readonly announcer: Locator;
  readonly marks: Locator;
  readonly summary: Locator;

  private constructor(readonly page: Page) {
    this.caption = page.getByRole('textbox', { name: 'Caption' });
    this.title = page.getByRole('textbox', { name: 'Title' });
    this.publish = page.getByRole('button', { name: 'Publish', exact: true });
    this.findings = page.locator('.forewarn-finding');
    this.status = page.locator('#caption ~ .forewarn-panel .forewarn-status');
    this.support = page.locator('.forewarn-support');
    this.dialog = page.getByRole('dialog');
    this.announcer = page.locator('.forewarn-announcer');
    this.marks = page.locator('.forewarn-mark');
    this.summary = page.getByRole('group', { name: 'This cannot be posted as it is' });
  }

  static async open(
    page: Page,
    options: Omit<AttachFormOptions, 'fields'> & { fields?: string[] } = {},
    policy = '',
  ): Promise<Form> {
    await page.goto(`/form.html?policy=${policy}`);
    await page.waitForFunction(() => 'attachForm' in window);
    await page.evaluate((options) => window.attachForm(options), options);
    return new Form(page);
  }

  /** The page's form, which is attached already. */
  static of(page: Page): Form {
    return new Form(page);
  }

  submissions(): Promise<Record<string, string>[]> {
    return this.page.evaluate(() => window.submissions);
  }

  showVerdict(field: string, verdict: Verdict): Promise<void> {
    return this.page.evaluate(({ field, verdict }) => window.attachment.showVerdict(field, verdict), {
      field,
      verdict,
    });
  }

  /** The words the author has selected in the caption. */
  selection(): Promise<string> {
    return this.caption.evaluate((caption: HTMLTextAreaElement) =>
      caption.value.slice(caption.selectionStart, caption.selectionEnd),
    );
  }
}
