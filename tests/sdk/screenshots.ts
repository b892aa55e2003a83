/** `npm run screenshots`: `<forewarn-field>` round each kind of field, in its states, for docs/states.md. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { THREAT } from './form.js';
import { expect, test } from './page.js';

const IMAGES = new URL('../../docs/images/states/', import.meta.url).pathname;

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['desktop', 1280, 800],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`element-${device}-${colorScheme}`, async ({ page }) => {
      await mkdir(IMAGES, { recursive: true });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto('/element.html');
      await page.waitForFunction(() => 'defineField' in window);
      await page.evaluate(() => window.defineField());
      await page.getByRole('textbox', { name: 'Title' }).fill('This is darn good');
      await page.getByRole('textbox', { name: 'Caption' }).fill(`He said “${THREAT}” and left.`);
      const story = page.getByRole('textbox', { name: 'Story' });
      await story.click();
      await page.keyboard.type('First this. Then send me your seed phrase.');
      await expect(page.locator('.forewarn-finding')).toHaveCount(3);
      await page.locator('.forewarn-finding').nth(1).getByText('Why?').click();
      await page.screenshot({
        path: join(IMAGES, `element-${device}-${colorScheme}.png`),
        fullPage: true,
      });
    });

    test(`arabic-${device}-${colorScheme}`, async ({ page }) => {
      await mkdir(IMAGES, { recursive: true });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto('/form.html');
      await page.waitForFunction(() => 'attachForm' in window);
      await page.evaluate(() => {
        document.documentElement.lang = 'ar';
        document.documentElement.dir = 'rtl';
        return window.attachForm({ language: 'ar' });
      });
      await page.getByLabel('Caption').fill(`صباح الخير ${THREAT} يا صديقي. send me your seed phrase`);
      await expect(page.locator('.forewarn-finding')).toHaveCount(2);
      for (const why of await page.locator('summary').all()) await why.click();
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await expect(page.locator('.forewarn-summary')).toBeFocused();
      await page.screenshot({
        path: join(IMAGES, `arabic-${device}-${colorScheme}.png`),
        fullPage: true,
      });
    });
  }
}
