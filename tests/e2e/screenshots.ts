import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { filmHarbour } from './media.js';
import { UploadPage } from './upload-page.js';

const IMAGES = new URL('../../docs/images/', import.meta.url).pathname;
const STARTER_PACKS = new URL('../../packs', import.meta.url).pathname;
const SIZE_LIMIT = 300_000;

const CAPTION = [
  'Regatta day at the old harbour! Last year you won by a boat length. This year I will kill you.',
  '',
  '#harbour #regatta',
].join('\n');

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['desktop', 1280, 800],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`form-${device}-${colorScheme}.png`, async ({ page, browser, startServer }) => {
      const server = await startServer({ packs: STARTER_PACKS });
      const uploadPage = new UploadPage(page);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await uploadPage.open(server.url);
      await uploadPage.fill({
        title: 'Regatta at the old harbour',
        caption: CAPTION,
        file: await filmHarbour(browser),
      });
      const finding = uploadPage.finding('This reads as a threat');
      await finding.getByText('Why?').click();
      await uploadPage.caption.evaluate((field) => field.focus({ preventScroll: true }));
      await page.evaluate(() => window.scrollTo(0, 0));
      const path = join(IMAGES, `form-${device}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
      expect((await stat(path)).size).toBeLessThan(SIZE_LIMIT);
    });
  }
}
