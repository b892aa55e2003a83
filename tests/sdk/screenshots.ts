/** `npm run screenshots`: `<forewarn-field>` round each kind of field, in its states, for docs/states.md. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Form, THREAT } from './form.js';
import { expect, test } from './page.js';

const IMAGES = new URL('../../docs/images/states/', import.meta.url).pathname;

const PAGE_IN_ARABIC = {
  h1: 'رفع فيديو',
  'p > label': 'العنوان ',
  '[for=caption]': 'الوصف',
  '#hint': 'ما يراه الناس تحت الفيديو.',
  button: 'نشر',
};

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

    test(`answered-${device}-${colorScheme}`, async ({ page }) => {
      await mkdir(IMAGES, { recursive: true });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const form = await Form.open(page, { feedback: true });
      await form.title.fill('The match');
      await form.caption.fill(`He said “${THREAT}” and left.`);
      await form.publish.click();
      await form.dialog.getByLabel('I am quoting someone').check();
      await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
      await expect(form.findings.getByText('You gave a reason')).toBeVisible();
      await form.findings.getByText('Why?').click();
      await form.findings.getByRole('button', { name: 'This is wrong' }).click();
      await page.screenshot({ path: join(IMAGES, `answered-${device}-${colorScheme}.png`), fullPage: true });
    });

    test(`arabic-${device}-${colorScheme}`, async ({ page }) => {
      await mkdir(IMAGES, { recursive: true });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto('/form.html');
      await page.waitForFunction(() => 'attachForm' in window);
      await page.evaluate((words) => {
        document.documentElement.lang = 'ar';
        document.documentElement.dir = 'rtl';
        for (const [selector, text] of Object.entries(words)) {
          const part = document.querySelector(selector);
          const label = part?.firstChild?.nodeName === '#text' ? part.firstChild : part;
          if (label) label.textContent = text;
        }
        // What a site like this one has no more of.
        for (const rest of document.querySelectorAll('form > label:has(input), form > button + button'))
          rest.remove();
        return window.attachForm({ language: 'ar' });
      }, PAGE_IN_ARABIC);
      await page.locator('#caption').fill(`صباح الخير ${THREAT} يا صديقي. send me your seed phrase`);
      await expect(page.locator('.forewarn-finding')).toHaveCount(2);
      for (const why of await page.locator('summary').all()) await why.click();
      await page.getByRole('button', { name: PAGE_IN_ARABIC.button }).click();
      await expect(page.locator('.forewarn-summary')).toBeFocused();
      await page.screenshot({
        path: join(IMAGES, `arabic-${device}-${colorScheme}.png`),
        fullPage: true,
      });
    });
  }
}
