/** The lines stand under exactly the words that were found, wherever those are painted. */

import { expect, test } from './fixtures.js';
import { markBoxes, paintedBoxes } from './pixels.js';
import type { UploadPage } from './upload-page.js';

const WORDS = 'I will hurt you';

/** In CSS pixels: painting rounds, and a selection is a little wider than its letters. */
const TOLERANCE = 4;

/** A selection goes on behind a line that is broken, by about a space. */
const BREAK = 6;

async function expectUnderlined(uploadPage: UploadPage): Promise<void> {
  const value = await uploadPage.caption.inputValue();
  const start = value.indexOf(WORDS);
  await expect(uploadPage.page.locator('.forewarn-mark')).not.toHaveCount(0);
  const marks = await markBoxes(uploadPage.page);
  const painted = await paintedBoxes(uploadPage.caption, start, start + WORDS.length);
  expect(painted.length, 'lines that the words are painted on').toBeGreaterThan(0);
  expect(marks).toHaveLength(painted.length);
  for (const [index, mark] of marks.entries()) {
    const box = painted[index];
    for (const side of ['left', 'right'] as const) {
      const isBroken = side === 'right' && index < marks.length - 1;
      expect(Math.abs(mark[side] - (box?.[side] ?? Number.NaN)), `${side} of line ${index}`).toBeLessThan(
        TOLERANCE + (isBroken ? BREAK : 0),
      );
    }
    const middle = (mark.top + mark.bottom) / 2;
    expect(middle).toBeGreaterThan(box?.top ?? Number.NaN);
    expect(middle).toBeLessThan(box?.bottom ?? Number.NaN);
  }
}

const captions = {
  'in the first line': `Noon. ${WORDS} then.`,
  'after line breaks': `one\n\n\ttwo   three\n${WORDS}`,
  'over two lines of their own': `${'sea and sun '.repeat(5)}${WORDS} and more`,
  'after emoji and wide letters': `👩‍👩‍👧 漢字 ﷽ ${WORDS}`,
  'in a right-to-left line': `בוקר טוב ${WORDS} לכולם`,
};

for (const [place, caption] of Object.entries(captions)) {
  for (const width of [390, 1280]) {
    test(`${place}, ${width} pixels wide`, async ({ uploadPage, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await uploadPage.openReady();
      await uploadPage.caption.fill(caption);
      await uploadPage.finding('This reads as a threat').waitFor();
      await expectUnderlined(uploadPage);
    });
  }
}

test('after the field was scrolled', async ({ uploadPage, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await uploadPage.openReady();
  await uploadPage.caption.fill(`${'line\n'.repeat(40)}${WORDS}\n${'line\n'.repeat(40)}`);
  await uploadPage.finding('This reads as a threat').waitFor();
  await uploadPage.caption.evaluate((field) => {
    field.scrollTop = field.scrollHeight / 2 - field.clientHeight / 2;
  });
  await uploadPage.caption.scrollIntoViewIfNeeded();
  await expectUnderlined(uploadPage);
});

test('after the window changed its width', async ({ uploadPage, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await uploadPage.openReady();
  await uploadPage.caption.fill(`${'sea and sun '.repeat(8)}${WORDS}`);
  await uploadPage.finding('This reads as a threat').waitFor();
  await page.setViewportSize({ width: 420, height: 900 });
  await uploadPage.caption.scrollIntoViewIfNeeded();
  await expectUnderlined(uploadPage);
});
