import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

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

test('from a refusal, the keyboard leads to the words, to the rule and to the appeal', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(`so ${SECRET}`);
  await form.caption.press('Tab');
  await form.publish.press('Enter');
  await expect(form.summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.summary.getByRole('link', { name: 'Community Guidelines' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(form.summary.getByRole('link', { name: 'Appeal' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(form.caption).toBeFocused();
  expect(await form.selection()).toBe(SECRET);
});

test('in forced colours the lines take the colour of the text, and the copy over it stays unseen', async ({
  page,
  prefer,
}) => {
  const form = await Form.open(page);
  await prefer({ forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await form.caption.fill(`darn. ${THREAT}. ${SECRET}`);
  await expect(form.marks).toHaveCount(3);
  const colours = await form.marks.evaluateAll((marks) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'CanvasText';
    const { color: text } = getComputedStyle(probe);
    probe.remove();
    return marks.map((mark) => {
      const { color, textDecorationColor } = getComputedStyle(mark);
      return [color, textDecorationColor === text];
    });
  });
  expect(colours).toEqual(Array(3).fill(['rgba(0, 0, 0, 0)', true]));
});

test('nothing moves for those who want no motion', async ({ page, prefer }) => {
  const form = await Form.open(page);
  await form.caption.fill(`${THREAT}. nobody would miss me`);
  await expect(form.findings).toHaveCount(1);
  const moving = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[class^=forewarn]')].filter((element) =>
          ['', '::before', '::after', '::marker'].some((part) => {
            const { transitionDuration, animationName } = getComputedStyle(element, part);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none';
          }),
        ).length,
    );
  expect(await moving()).toBeGreaterThan(0);
  await prefer({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
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
