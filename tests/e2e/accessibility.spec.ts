/** The page for everyone: by keyboard, by screen reader, enlarged, in one's own colours, at rest. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixtures.js';
import { picture } from './media.js';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, in words a failing test can show. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }) as Promise<AxeResults>,
    RULES,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state, ${colorScheme}`, async ({ uploadPage, page, browserName }) => {
    test.skip(
      browserName === 'firefox',
      'once axe was here, Firefox ends the process of the page; tests/sdk/states.spec.ts has a page for each state',
    );
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await uploadPage.openReady();
    await test.step('empty', async () => expect(await violations(page)).toEqual([]));

    await uploadPage.publish.click();
    await expect(uploadPage.title).toHaveAttribute('aria-invalid', 'true');
    await test.step('something missing', async () => expect(await violations(page)).toEqual([]));

    await uploadPage.fill({ caption: 'A quiet morning.' });
    await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
    await test.step('clear', async () => expect(await violations(page)).toEqual([]));

    await uploadPage.caption.fill(
      'I will hurt you. Click the link in my bio. I want to disappear forever. Send me your seed phrase',
    );
    await expect(uploadPage.finding('This reads as a threat')).toBeVisible();
    for (const why of await uploadPage.findings.getByText('Why?').all()) await why.click();
    await test.step('findings', async () => expect(await violations(page)).toEqual([]));

    await uploadPage.caption.fill('I will hurt you');
    await expect(uploadPage.findings.getByRole('listitem')).toHaveCount(1);
    await uploadPage.publish.click();
    await expect(uploadPage.dialog).toBeVisible();
    await test.step('dialog', async () => expect(await violations(page)).toEqual([]));

    await uploadPage.postAnyway('It does not mean that');
    await expect(uploadPage.published).toBeVisible();
    await test.step('published', async () => expect(await violations(page)).toEqual([]));
  });
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the element cannot be reached by Tab');
}

test('the whole way by keyboard alone', async ({ uploadPage, page }) => {
  await uploadPage.openReady();
  await page.reload();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the upload form' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, uploadPage.file);
  // What opens now is the system's own window.
  await uploadPage.file.setInputFiles(picture);
  await tabTo(page, uploadPage.title);
  await page.keyboard.type('Morning light');
  await tabTo(page, uploadPage.caption);
  await page.keyboard.type('The note said: I will hurt you');
  const finding = uploadPage.finding('This reads as a threat');
  await expect(finding).toBeVisible();

  await tabTo(page, finding.getByRole('button', { name: 'Select these words' }));
  await page.keyboard.press('Enter');
  await expect(uploadPage.caption).toBeFocused();
  expect(await uploadPage.selectedWords()).toBe('I will hurt you');

  await tabTo(page, uploadPage.publish);
  await page.keyboard.press('Enter');
  await expect(uploadPage.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(uploadPage.dialog).toHaveCount(0);

  await tabTo(page, uploadPage.publish);
  await page.keyboard.press('Enter');
  await expect(uploadPage.dialog.getByRole('button', { name: 'Go back and edit' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const quoting = uploadPage.dialog.getByLabel('I am quoting someone');
  // Which of them has the focus first differs by browser.
  for (let presses = 0; presses < 6 && !(await quoting.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(quoting).toBeChecked();
  await tabTo(page, uploadPage.dialog.getByRole('button', { name: 'Post anyway' }));
  await page.keyboard.press('Enter');
  await expect(uploadPage.published).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Upload another' }));
  await page.keyboard.press('Enter');
  await expect(uploadPage.title).toHaveValue('');
  await tabTo(page, uploadPage.file);
});

test('the number of findings is announced after a pause, politely', async ({ uploadPage, page }) => {
  await uploadPage.openReady();
  const announced = page.locator('[aria-live="polite"], [role="status"]');
  await uploadPage.caption.pressSequentially('I will hurt you');
  await expect(announced.filter({ hasText: '1 thing to look at' })).not.toHaveCount(0);
});

test('at four times the size nothing runs out of the window', async ({ uploadPage, page }) => {
  // 1280 by 1024 CSS pixels at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await uploadPage.openReady();
  await uploadPage.fill({ caption: 'I will hurt you' });
  await expect(uploadPage.finding('This reads as a threat')).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await uploadPage.publish.click();
  await expect(uploadPage.dialog).toBeVisible();
  expect(await overflow()).toBe(0);
  await uploadPage.postAnyway('It does not mean that');
  await expect(uploadPage.published).toBeVisible();
  expect(await overflow()).toBe(0);
});

test('who wants less motion gets none', async ({ uploadPage, page, prefer }) => {
  await uploadPage.open();
  await prefer({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ transitionDuration, animationName }) => {
          return (
            animationName !== 'none' ||
            transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0)
          );
        }).length,
  );
  expect(moving).toBe(0);
});

test('in forced colours the chosen visibility and the underlines are still seen', async ({
  uploadPage,
  page,
  prefer,
}) => {
  await uploadPage.openReady();
  await prefer({ forcedColors: 'active' });
  await uploadPage.caption.fill('I will hurt you');
  await expect(uploadPage.finding('This reads as a threat')).toBeVisible();
  const widths = await page
    .locator('.choice')
    .evaluateAll((choices) => choices.map((choice) => getComputedStyle(choice).borderTopWidth));
  expect(widths).toEqual(['3px', '1px', '1px']);
  await page.screenshot({ path: 'test-results/looks/forced-colors.png', fullPage: true });
});
