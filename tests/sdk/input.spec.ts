/** However a text comes into a field, and however a form is submitted. */

import type { Page } from '@playwright/test';
import { dropInFirefox } from '../browsers/dropping.js';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

/** So long that only what is checked at once is checked at all. */
const NEVER = { pause: 60_000, maximumWait: 60_000 };

/** What an input method shows step by step, and what it hands over, part by part. */
const COMPOSED = {
  Japanese: [{ steps: ['b', 'ば', 'ばk', 'ばか'], commit: 'ばか' }],
  Chinese: [{ steps: ['b', 'ben', 'ben d', 'ben dan', '笨蛋'], commit: '笨蛋' }],
  Korean: [
    { steps: ['ㅂ', '바', '밥'], commit: '바' },
    { steps: ['보'], commit: '보' },
  ],
};

for (const [language, parts] of Object.entries(COMPOSED)) {
  for (const field of ['title', 'caption'] as const) {
    test(`${language} is composed in peace in the ${field}, and checked when it is done`, async ({
      page,
      inputMethod,
    }) => {
      const form = await Form.open(page, { packs: ['/packs/composed.json'], pause: 20, maximumWait: 20 });
      await form[field].fill('1 ');
      await expect(page.getByText('No known issue')).toBeVisible();
      for (const { steps, commit } of parts) {
        for (const step of steps) {
          await inputMethod.compose(step);
          // Time for a check, if there were one.
          await page.waitForTimeout(80);
          await expect(form.findings).toHaveCount(0);
          await expect(form.marks).toHaveCount(0);
        }
        await inputMethod.commit(commit);
      }
      const words = parts.map(({ commit }) => commit).join('');
      await expect(form[field]).toHaveValue(`1 ${words}`);
      await expect(form.findings).toHaveCount(1);
      await expect(form.marks).toHaveText(words);
    });
  }
}

test('a line goes while something is composed behind it, and comes back', async ({ page, inputMethod }) => {
  const form = await Form.open(page, { packs: ['/packs/composed.json'] });
  await form.caption.fill('笨蛋 ');
  await expect(form.marks).toBeVisible();
  await form.caption.press('End');
  await inputMethod.compose('바');
  await expect(form.marks).toBeHidden();
  await inputMethod.giveUp();
  await expect(form.marks, 'given up').toBeVisible();
});

test('a composition that never ends does with the focus', async ({ page }) => {
  const form = await Form.open(page, { packs: ['/packs/composed.json'] });
  await form.caption.focus();
  await form.caption.dispatchEvent('compositionstart');
  await form.caption.fill('笨蛋');
  await expect(form.findings).toHaveCount(0);
  await form.caption.blur();
  await expect(form.findings).toHaveCount(1);
});

test('what is pasted is checked at once', async ({ page }) => {
  const form = await Form.open(page, NEVER);
  await form.title.fill(THREAT);
  await form.title.press('Control+a');
  await form.title.press('Control+c');
  await form.caption.press('Control+v');
  await expect(page.locator('#caption ~ .forewarn-panel .forewarn-finding')).toHaveCount(1);
});

test('what is dropped is checked at once', async ({ page, browserName, firefoxScripts }) => {
  const form = await Form.open(page, NEVER);
  await form.title.fill(THREAT);
  await form.title.press('Control+a');
  const [from, to] = [await form.title.boundingBox(), await form.caption.boundingBox()];
  if (!from || !to) throw new Error('not shown');
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + from.height / 2);
  const place = { x: to.x + 30, y: to.y + 20 };
  await page.mouse.move(place.x, place.y, { steps: 4 });
  if (browserName === 'firefox') await dropInFirefox(firefoxScripts, place);
  await page.mouse.up();
  await expect(form.caption).toHaveValue(THREAT);
  await expect(page.locator('#caption ~ .forewarn-panel .forewarn-finding')).toHaveCount(1);
});

test('what the browser fills in is checked', async ({ page }) => {
  const form = await Form.open(page, NEVER);
  await form.caption.evaluate((caption: HTMLTextAreaElement, words) => {
    caption.value = words;
    caption.dispatchEvent(new Event('input', { bubbles: true }));
    caption.dispatchEvent(new Event('change', { bubbles: true }));
  }, THREAT);
  await expect(form.findings).toHaveCount(1);
});

test('what a script sets is noticed without an event', async ({ page }) => {
  const form = await Form.open(page);
  // Firefox tells of carets only in fields that have had one.
  await form.caption.focus();
  const set = (words: string) =>
    form.caption.evaluate((caption: HTMLTextAreaElement, value) => {
      caption.value = value;
    }, words);
  await set(THREAT);
  await expect(form.findings).toHaveCount(1);
  await expect(form.marks).toHaveText(THREAT);
  await set(`oh, ${THREAT}`);
  await expect(form.marks).toHaveText(THREAT);
  await set('A walk');
  await expect(form.findings).toHaveCount(0);
});

test('undo and redo are edits like others', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.pressSequentially(THREAT);
  await expect(form.findings).toHaveCount(1);
  await form.caption.press('Control+z');
  await expect(form.caption).toHaveValue('');
  await expect(form.findings).toHaveCount(0);
  await form.caption.press('Control+Shift+z');
  await expect(form.findings).toHaveCount(1);
});

test('a reset brings the first texts back, and what is found in those', async ({ page }) => {
  await page.goto('/form.html');
  await page.locator('#caption').evaluate((caption, words) => caption.append(words), THREAT);
  await page.waitForFunction(() => 'attachForm' in window);
  await page.evaluate(() => window.attachForm());
  const findings = page.locator('.forewarn-finding');
  await expect(findings).toHaveCount(1);
  await page.locator('#caption').fill('A walk');
  await expect(findings).toHaveCount(0);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(findings).toHaveCount(1);
});

test('a field that comes later is checked, one that goes is not held against the form', async ({ page }) => {
  const form = await Form.open(page);
  await page.evaluate((words) => {
    const control = document.createElement('textarea');
    control.name = 'note';
    control.value = words;
    control.setAttribute('aria-label', 'Note');
    document.querySelector('form')?.prepend(control);
  }, SECRET);
  await expect(form.findings).toHaveCount(1);
  await form.publish.click();
  await expect(form.summary).toContainText('Note');
  await page.evaluate(() => document.querySelector('[name=note]')?.remove());
  await expect(form.findings).toHaveCount(0);
  await expect(form.summary).toBeHidden();
  await form.publish.click();
  await expect.poll(() => form.submissions()).toHaveLength(1);
});

test('a framework that makes a field anew has it checked as before', async ({ page }) => {
  const form = await Form.open(page, { fields: ['caption'] });
  await form.caption.fill(THREAT);
  await expect(form.findings).toHaveCount(1);
  await form.caption.evaluate((caption) => {
    const anew = document.createElement('textarea');
    anew.name = 'caption';
    anew.id = 'caption';
    caption.replaceWith(anew);
  });
  await expect(form.findings).toHaveCount(0);
  await form.caption.fill(THREAT);
  await expect(form.findings).toHaveCount(1);
});

const SUBMITS: Record<string, (page: Page, form: Form) => Promise<unknown>> = {
  Enter: (_, form) => form.title.press('Enter'),
  'requestSubmit()': (page) => page.evaluate(() => document.querySelector('form')?.requestSubmit()),
  formnovalidate: (page) => page.getByRole('button', { name: 'Publish quickly' }).click(),
};

for (const [way, submit] of Object.entries(SUBMITS)) {
  test(`by ${way} no more goes through than by the button`, async ({ page }) => {
    const form = await Form.open(page);
    await form.caption.fill(SECRET);
    await submit(page, form);
    await expect(form.summary).toBeFocused();
    await form.caption.fill(THREAT);
    await submit(page, form);
    await form.dialog.getByLabel('I am asking for help').check();
    expect(await form.submissions()).toEqual([]);
    await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
    await expect.poll(() => form.submissions()).toHaveLength(1);
    const [submission] = await form.submissions();
    expect(submission?.acknowledgements).toContain('"reason":"asking-for-help"');
    expect(submission?.action).toBe({ Enter: 'publish', formnovalidate: 'quick' }[way]);
  });
}

test('a button may say that it posts nothing', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(SECRET);
  await expect(form.findings).toHaveCount(1);
  await page.getByRole('button', { name: 'Save a draft' }).click();
  expect(await form.submissions()).toMatchObject([{ action: 'draft' }]);
});

test('a page that posts by fetch asks for the review itself', async ({ page }) => {
  const form = await Form.open(page, NEVER);
  const review = () => page.evaluate(() => window.attachment.review());
  await form.caption.pressSequentially('A walk');
  expect(await review()).toBe(true);
  await form.caption.fill(SECRET);
  expect(await review()).toBe(false);
  await expect(form.summary).toBeFocused();
  await form.caption.fill(THREAT);
  const answer = review();
  await form.dialog.getByLabel('It is fiction').check();
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  expect(await answer).toBe(true);
  expect(await page.evaluate(() => window.attachment.acknowledgements())).toMatchObject([
    { field: 'caption', rule: 'threat', reason: 'fiction-or-art' },
  ]);
});

test.describe('in shadow mode', () => {
  test('the author sees and is held up by nothing, and the site hears of all', async ({ page }) => {
    const form = await Form.open(page, { mode: 'shadow' });
    const before = await page.locator('main').innerHTML();
    await form.caption.fill(SECRET);
    await expect
      .poll(() => page.evaluate(() => window.events))
      .toEqual([{ type: 'decision', decision: 'block' }]);
    expect(await page.evaluate(() => window.attachment.review())).toBe(true);
    await form.publish.click();
    await expect.poll(() => form.submissions()).toHaveLength(1);
    expect(await page.locator('main').innerHTML()).toBe(before);
    await page.evaluate(() => window.attachment.detach());
    expect(await page.evaluate(() => window.events.length), 'detaching is no decision').toBe(1);
  });
});

test('an event says why a text was not checked, and holds none of it', async ({ page }) => {
  const form = await Form.open(page, { packs: ['/packs/missing.json'] });
  await form.caption.fill(THREAT);
  await expect
    .poll(() => page.evaluate(() => window.events))
    .toEqual([{ type: 'error', field: 'caption', error: 'pack.fetch-failed' }]);
});
