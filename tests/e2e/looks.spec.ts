/** Pictures of the page in its states, for people to look at, and what can be said of them by rule. */

import { expect, test } from './fixtures.js';
import { filmHarbour } from './media.js';

const CAPTION = [
  'Regatta day at the old harbour! Their captain shouted “I will hurt you” and lost by a mile.',
  '',
  'Click the link in my bio for the whole race. #harbour #regatta',
].join('\n');

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['desktop', 1280, 900],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${device}, ${colorScheme}`, async ({ uploadPage, page, browser }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const picture = (state: string) =>
        page.screenshot({ path: `test-results/looks/${device}-${colorScheme}-${state}.png`, fullPage: true });

      await uploadPage.openReady();
      await picture('empty');
      await uploadPage.fill({ caption: CAPTION, file: await filmHarbour(browser) });
      await expect(uploadPage.preview.locator('.post-length')).toHaveText('0:02');
      await uploadPage.finding('This reads as a threat').waitFor();
      await picture('findings');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);

      await uploadPage.publish.click();
      await expect(uploadPage.dialog).toBeVisible();
      await page.screenshot({ path: `test-results/looks/${device}-${colorScheme}-dialog.png` });
      await uploadPage.postAnyway('I am quoting someone');
      await expect(uploadPage.published).toBeVisible();
      await expect(uploadPage.post.locator('.post-length')).toBeVisible();
      await picture('published');
    });
  }
}
