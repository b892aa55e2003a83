/** What is left of an attachment once it is detached: nothing. */

import type { CDPSession, Page } from '@playwright/test';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

const LISTENED = ['window', 'document', 'document.documentElement', 'document.body', 'document.fonts'];

/** The types of event that are listened to, by what is listened at. */
async function listeners(session: CDPSession): Promise<Record<string, string[]>> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[${LISTENED}, ...document.querySelectorAll('main, main *')]`,
  });
  const { result: targets } = await session.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  });
  const found: Record<string, string[]> = {};
  for (const { name, value } of targets) {
    if (!value?.objectId || name === 'length') continue;
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: value.objectId });
    found[`${name} ${value.description}`] = listeners.map(({ type }) => type).sort();
  }
  return found;
}

const everything = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test('no element, attribute, style sheet, highlight, request or listener is', async ({ page, devTools }) => {
  await page.goto('/form.html');
  await page.waitForFunction(() => 'attachForm' in window);
  await page.evaluate(() => {
    const host = document.createElement('div');
    host.contentEditable = 'true';
    host.setAttribute('aria-label', 'Story');
    host.setAttribute('role', 'textbox');
    document.querySelector('main')?.append(host);
  });
  const before = { markup: await everything(page), listeners: await listeners(devTools) };
  await page.evaluate(() => {
    const story = document.querySelector<HTMLElement>('[contenteditable]');
    if (!story) throw new Error('the page has no story');
    return window.attachForm({
      fields: ['title', 'caption', { name: 'story', element: story }],
      feedback: true,
    });
  });
  const form = Form.of(page);
  const during = await listeners(devTools);
  expect(during).not.toEqual(before.listeners);
  await page.getByRole('textbox', { name: 'Story' }).fill(`${THREAT} all`);
  await form.title.fill(THREAT);
  await form.caption.fill(SECRET);
  await expect(form.findings).toHaveCount(3);
  await form.publish.click();
  await expect(form.summary).toBeFocused();
  await form.caption.fill('nobody would miss me');
  await expect(form.support).toHaveCount(1);
  await form.publish.click();
  await expect(form.dialog).toBeVisible();
  await page.evaluate(() => window.attachment.detach());
  await page.getByRole('textbox', { name: 'Story' }).evaluate((story) => story.replaceChildren());
  await page.evaluate(() =>
    document.querySelectorAll('form').forEach((one) => {
      one.reset();
    }),
  );
  // The page's own listeners of these tests are those of the form's submit and its events.
  const after = await listeners(devTools);
  for (const types of Object.values(after)) {
    const own = types.filter((type) => type === 'submit' || type.startsWith('forewarn-'));
    for (const type of own) types.splice(types.indexOf(type), 1);
  }
  expect(await everything(page)).toBe(before.markup);
  expect(after).toEqual(before.listeners);
  expect(await page.evaluate(() => [document.adoptedStyleSheets.length, CSS.highlights.size])).toEqual([
    0, 0,
  ]);
});

test("a form that is detached while it is reviewed is the page's again", async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await form.publish.click();
  await expect(form.dialog).toBeVisible();
  await page.evaluate(() => window.attachment.detach());
  await expect(form.dialog).toHaveCount(0);
  expect(await form.submissions()).toEqual([]);
  await form.publish.click();
  expect(await form.submissions()).toMatchObject([{ caption: THREAT }]);
});

test('a field that the form does not have is an error, and nothing is left of the attempt', async ({
  page,
}) => {
  await page.goto('/form.html');
  await page.waitForFunction(() => 'attachForm' in window);
  const before = await everything(page);
  const attempt = page.evaluate(() => window.attachForm({ fields: ['captoin'] }));
  await expect(attempt).rejects.toThrow('the form has no text control named "captoin"');
  expect(await everything(page)).toBe(before);
});
