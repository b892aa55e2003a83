/** `npm run screenshots`: the upload page in each of its states, for docs/states.md. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { type MediaFile, paintHarbour } from './media.js';
import { UploadPage } from './upload-page.js';

const IMAGES = new URL('../../docs/images/states/', import.meta.url).pathname;

const FINDINGS = [
  'Regatta day at the old harbour! Their captain shouted “I will huuurt you” and lost.',
  'Send me your seed phrase and I will send you the film.',
  'Click the link in my bio.',
].join('\n');

/** Each state goes on from the one before. */
const STATES: Record<string, (uploadPage: UploadPage, file: MediaFile) => Promise<void>> = {
  empty: async () => undefined,
  missing: async (uploadPage) => {
    await uploadPage.publish.click();
    await expect(uploadPage.page.locator('#missing')).toBeFocused();
  },
  clear: async (uploadPage, file) => {
    await uploadPage.fill({ caption: 'A quiet morning.', title: 'Morning at the old harbour', file });
    await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
  },
  support: async (uploadPage) => {
    await uploadPage.caption.fill('I want to disappear forever');
    await expect(uploadPage.findings.getByText('You are not alone')).toBeVisible();
  },
  findings: async (uploadPage) => {
    await uploadPage.caption.fill(FINDINGS);
    await expect(uploadPage.findings.getByRole('listitem')).toHaveCount(3);
    for (const why of await uploadPage.findings.getByText('Why?').all()) await why.click();
    await uploadPage.caption.evaluate((caption) => caption.focus({ preventScroll: true }));
  },
  refused: async (uploadPage) => {
    await uploadPage.publish.click();
    await expect(uploadPage.page.locator('.forewarn-summary')).toBeFocused();
  },
  'asked-for-a-reason': async (uploadPage) => {
    await uploadPage.caption.fill('Their captain shouted “I will hurt you” and lost.');
    await expect(uploadPage.findings.getByRole('listitem')).toHaveCount(1);
    await uploadPage.publish.click();
    await uploadPage.dialog.getByLabel('Another reason').check();
    await uploadPage.dialog.getByLabel('Your reason').fill('It is the name of our boat');
  },
  published: async (uploadPage) => {
    await uploadPage.dialog.getByRole('button', { name: 'Post anyway' }).click();
    await expect(uploadPage.published).toBeVisible();
  },
  'not-checked': async (uploadPage, file) => {
    const { page } = uploadPage;
    await page.route('**/*.wasm', (route) => route.abort());
    await page.reload();
    await uploadPage.fill({
      caption: 'A quiet morning.',
      title: 'Morning at the old harbour',
      file,
    });
    await expect(uploadPage.findings.getByText('Not checked here')).toBeVisible();
  },
};

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['desktop', 1280, 800],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`states-${device}-${colorScheme}`, async ({ page, browser, server }) => {
      test.setTimeout(120_000);
      await mkdir(IMAGES, { recursive: true });
      const uploadPage = new UploadPage(page);
      const file = await paintHarbour(browser);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await uploadPage.open(server.url);
      for (const [state, enter] of Object.entries(STATES)) {
        await test.step(state, async () => {
          await enter(uploadPage, file);
          const path = join(IMAGES, `${state}-${device}-${colorScheme}.png`);
          // What lies over the page is seen in the window alone.
          const fullPage = !(await uploadPage.dialog.isVisible());
          await page.evaluate(() => window.scrollTo(0, 0));
          await page.screenshot({ path, fullPage });
        });
      }
    });
  }
}
