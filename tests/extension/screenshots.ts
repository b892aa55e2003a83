import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, HOUSE_RULES, test } from './browser.js';

const SIZE_LIMIT = 300_000;

const TEXT = [
  'Regatta day at the old harbour! Last year you won by a boat length. This year I will hurt you.',
  '',
  'A darn fine lunch follows.',
].join('\n');

async function picture(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/images/extension-${name}.png`, import.meta.url));
  await page.screenshot({ path, fullPage: name !== 'page' });
  expect((await stat(path)).size).toBeLessThan(SIZE_LIMIT);
}

test('the extension', async ({ installed }) => {
  const page = await installed.page('http://localhost/newsletter.html');
  await page.setViewportSize({ width: 800, height: 520 });
  await page.getByLabel('Your text').fill(TEXT);
  const popup = await installed.popup(page);
  await expect(popup.findings).toHaveCount(2);
  await page.getByLabel('Your text').focus();
  await picture(page, 'page');

  await popup.findings.first().getByText('Why?').click();
  await popup.page.setViewportSize({ width: 384, height: 600 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.page.emulateMedia({ colorScheme });
    await picture(popup.page, `popup-${colorScheme}`);
  }

  const options = await installed.options();
  await options.page.setViewportSize({ width: 800, height: 900 });
  await options.pack('House rules of the tests').getByRole('button', { name: 'Remove' }).click();
  await options.chooseFile(HOUSE_RULES);
  await expect(options.review).toBeVisible();
  await picture(options.page, 'options');
});

test.describe('in Arabic', () => {
  test.use({ language: 'ar' });

  test('the options', async ({ installed }) => {
    const options = await installed.options();
    await options.page.setViewportSize({ width: 800, height: 900 });
    await options.chooseFile(HOUSE_RULES);
    await expect(options.review).toBeVisible();
    await picture(options.page, 'options-ar');
  });
});
