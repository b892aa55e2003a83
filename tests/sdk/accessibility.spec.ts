import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  // As a driver's script: the page's own policy lets none in that are not its own.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = (await axe.run()).violations;
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`findings, support and the dialog have no known barrier in ${colorScheme}`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === 'firefox' && colorScheme === 'dark', 'Firefox ESR cannot be told');
    await page.emulateMedia({ colorScheme });
    const form = await Form.open(page);
    await form.caption.fill(`darn. ${THREAT}. ${SECRET}. nobody would miss me`);
    await expect(form.findings).toHaveCount(3);
    await expect(form.support).toHaveCount(1);
    for (const why of await form.findings.getByText('Why?').all()) await why.click();
    expect(await violations(page)).toEqual([]);
    await form.caption.fill(THREAT);
    await form.publish.click();
    await expect(form.dialog).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('at 320 pixels nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  const form = await Form.open(page);
  await form.caption.fill(`${THREAT}. ${SECRET}. nobody would miss me`);
  await expect(form.findings).toHaveCount(2);
  for (const why of await form.findings.getByText('Why?').all()) await why.click();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await form.caption.evaluate((caption) => {
    caption.style.inlineSize = '100%';
  });
  // What is laid over the field follows it a frame later.
  await expect.poll(overflow).toBe(0);
  await form.caption.fill(THREAT);
  await form.publish.click();
  const dialog = await form.dialog.boundingBox();
  expect(dialog?.x).toBeGreaterThanOrEqual(0);
  expect((dialog?.x ?? 0) + (dialog?.width ?? 0)).toBeLessThanOrEqual(320);
});

test('everything can be done by keyboard', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(`well, ${THREAT}`);
  await expect(form.findings).toHaveCount(1);
  await form.caption.focus();
  await page.keyboard.press('Tab');
  await expect(form.findings.getByRole('button', { name: 'Select these words' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await form.selection()).toBe(THREAT);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.findings.getByRole('button', { name: 'Use “beat”' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(form.findings.getByRole('link', { name: 'Appeal' })).toBeVisible();
});

test('in forced colours the lines stay', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox cannot be told');
  await page.emulateMedia({ forcedColors: 'active' });
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  const line = form.marks.evaluate((mark) => getComputedStyle(mark).textDecorationColor);
  expect(await line).not.toBe('rgba(0, 0, 0, 0)');
});

test('right-to-left text has its lines under its words', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.evaluate((caption) => caption.setAttribute('dir', 'rtl'));
  await form.caption.fill(`${THREAT} שלום`);
  const [mark, caption] = [await form.marks.boundingBox(), await form.caption.boundingBox()];
  expect(mark && caption && mark.x + mark.width).toBeCloseTo(
    (caption?.x ?? 0) + (caption?.width ?? 0) - 3 - 13,
    0,
  );
});
