/** A browser without WebAssembly: the page says that it does not check, and the server does. */

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const ways: Record<string, (page: Page) => Promise<void>> = {
  /** As with a browser that lacks it, or was told to leave it out: in the page and in its workers. */
  missing: async (page) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await page.route('**/*.js', async (route) => {
      const answer = await route.fetch();
      const script = `Reflect.deleteProperty(globalThis, "WebAssembly");${await answer.text()}`;
      await route.fulfill({ response: answer, body: script });
    });
  },
  /** As with a site, or a proxy before it, whose content security policy does not allow it. */
  forbidden: async (page) => {
    await page.route('**/*', async (route) => {
      const answer = await route.fetch();
      const headers = { ...answer.headers() };
      const policy = headers['content-security-policy'];
      if (policy !== undefined) headers['content-security-policy'] = policy.replace("'wasm-unsafe-eval'", '');
      await route.fulfill({ response: answer, headers });
    });
  },
};

for (const [way, take] of Object.entries(ways)) {
  test.describe(`WebAssembly is ${way}`, () => {
    test.beforeEach(async ({ uploadPage, page }) => {
      await take(page);
      await uploadPage.open();
      // The shortest module there is.
      const works = await page
        .evaluate(async () => {
          const module = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
          return WebAssembly.compile(module).then(
            () => true,
            () => false,
          );
        })
        .catch(() => false);
      expect(works).toBe(false);
    });

    test('the caption is said to be unchecked, and the upload goes through', async ({ uploadPage }) => {
      await uploadPage.fill({ caption: 'A quiet morning.' });
      await expect(uploadPage.findings).toContainText('Not checked here');
      await uploadPage.publish.click();
      await expect(uploadPage.published).toBeVisible();
    });

    test('the server’s verdict is shown and answered', async ({ uploadPage, page }) => {
      await uploadPage.fill({ caption: 'A note said: I will hurt you' });
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(request.postDataBuffer()?.toString('latin1') ?? '');
      });
      await uploadPage.publish.click();
      await expect(uploadPage.dialog).toContainText('This reads as a threat');
      await uploadPage.postAnyway('I am quoting someone');
      await expect(uploadPage.published).toBeVisible();
      // The file went once; the second time its id was enough.
      expect(sent.map((body) => body.includes('name="file"'))).toEqual([true, false]);
      expect(sent[1]).toContain('name="fileId"');
    });

    test('what is blocked is shown with its words', async ({ uploadPage }) => {
      await uploadPage.fill({ caption: 'Hello. Send me your seed phrase' });
      await uploadPage.publish.click();
      const finding = uploadPage.finding('Asking for a seed phrase');
      await finding.getByRole('button', { name: 'Select these words' }).click();
      expect(await uploadPage.selectedWords()).toBe('Send me your seed phrase');
      await uploadPage.caption.fill('Hello.');
      await expect(finding).toHaveCount(0);
      await uploadPage.publish.click();
      await expect(uploadPage.published).toBeVisible();
    });
  });
}
