/** What happens to a browser in the course of a day: nothing of it may cost the person a letter. */
import type { Page } from '@playwright/test';
import { expect, type Installed, test } from './browser.js';
import { highlights } from './lines.js';

const THREAT = 'I will hurt you';
const FIELDS = 'http://localhost/fields.html';

/** Ends the background as the browser does after half a minute without work. */
async function fallAsleep({ open }: Installed): Promise<void> {
  const page = await open('options.html');
  const session = await page.context().newCDPSession(page);
  const ended = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await ended;
  await page.close();
}

const caption = (page: Page) => page.getByLabel('Caption', { exact: true });

test('the background is asleep, before a field is used and in the midst of it', async ({ installed }) => {
  const page = await installed.page(FIELDS);
  await fallAsleep(installed);
  const post = page.getByRole('textbox', { name: 'Post' });
  await page.bringToFront();
  await post.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${THREAT}`);
  await expect.poll(() => highlights(post)).toEqual([THREAT]);
  await fallAsleep(installed);
  await page.bringToFront();
  await post.focus();
  await page.keyboard.type('. send me your seed phrase');
  await expect.poll(() => highlights(post)).toEqual([THREAT, 'send me your seed phrase']);
  expect(installed.problems).toEqual([]);
});

test('the extension is updated while a page is open', async ({ installed }) => {
  const page = await installed.page(FIELDS);
  const post = page.getByRole('textbox', { name: 'Post' });
  await post.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${THREAT}`);
  await expect.poll(() => highlights(post)).toEqual([THREAT]);
  await installed.reload();
  await page.bringToFront();
  await post.focus();
  await page.keyboard.type('. send me your seed phrase');
  await expect.poll(() => highlights(post)).toEqual([THREAT, 'send me your seed phrase']);
  await expect(post).toContainText(`${THREAT}. send me your seed phrase`);
  expect(installed.problems).toEqual([]);
});

test('packs are turned off and on while a finding is seen', async ({ installed }) => {
  const page = await installed.page(FIELDS);
  const post = page.getByRole('textbox', { name: 'Post' });
  await post.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` My darn friend. I will kill you`);
  await expect.poll(() => highlights(post)).toEqual(['darn']);
  const options = await installed.options();
  await options.pack('House rules of the tests').getByRole('checkbox').uncheck();
  await options.pack('Threats and incitement').getByRole('checkbox').check();
  await expect.poll(() => highlights(post)).toEqual(['I will kill you']);
  await options.pack('House rules of the tests').getByRole('button', { name: 'Remove' }).click();
  await expect(options.page.getByText('None yet.')).toBeVisible();
  await options.pack('Threats and incitement').getByRole('checkbox').uncheck();
  await expect.poll(() => highlights(post)).toEqual([]);
  const popup = await installed.popup(page);
  await expect(popup.page.getByText('No pack of rules is on')).toBeVisible();
  await expect(popup.status).toHaveText('Not checked here. You can still post.');
  expect(installed.problems).toEqual([]);
});

test('the field goes while it is checked', async ({ installed }) => {
  const page = await installed.page(FIELDS);
  const popup = await installed.popup(page);
  await caption(page).focus();
  await expect(popup.field).toHaveText('Caption');
  await page.evaluate(() => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    document.execCommand('insertText', false, 'I will hurt you');
    field.blur();
    field.remove();
  });
  await expect(popup.page.getByText('Click into a text field')).toBeVisible();
  await expect(page.locator('forewarn-stage')).not.toBeAttached();
  expect(installed.problems).toEqual([]);
});

test('a megabyte is pasted', async ({ installed }) => {
  const page = await installed.page(FIELDS);
  const popup = await installed.popup(page);
  const paste = (length: number) =>
    page.evaluate((length) => {
      const sentence = 'The harbour was quiet in the morning. ';
      const text = `${sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 17)}. I will hurt you`;
      const field = document.activeElement as HTMLTextAreaElement;
      field.select();
      document.execCommand('insertText', false, text);
      return field.value === text;
    }, length);
  await caption(page).focus();
  expect(await paste(1_000_000)).toBe(true);
  await expect(popup.finding('This reads as a threat')).toBeVisible();
  expect(await paste(1_000_001)).toBe(true);
  await expect(popup.status).toHaveText('Not checked: this text is too long to check. You can still post.');
  await expect(popup.findings).toHaveCount(0);
  expect(installed.problems).toEqual([]);
});

test('twenty tabs', async ({ installed }) => {
  test.slow();
  const pages = [await installed.page(FIELDS)];
  while (pages.length < 20) {
    const page = await installed.context.newPage();
    await page.goto(FIELDS);
    pages.push(page);
  }
  for (const page of pages) {
    await page.bringToFront();
    await caption(page).focus();
    await page.keyboard.insertText(THREAT);
    await caption(page).blur();
  }
  for (const page of pages) await expect(page.locator('forewarn-stage')).toBeAttached();
  for (const page of pages) await expect(caption(page)).toHaveValue(THREAT);
  expect(installed.problems).toEqual([]);
});

test('a thousand changes of the focus leave nothing behind', async ({ installed }) => {
  test.slow();
  const page = await installed.page(FIELDS);
  await caption(page).fill(THREAT);
  await page.getByLabel('Title').fill(THREAT);
  await expect(page.locator('forewarn-stage')).toBeAttached();
  const session = await page.context().newCDPSession(page);
  const changeFocus = (times: number) =>
    page.evaluate(async (times) => {
      const fields = document.querySelectorAll<HTMLElement>('[name=title], [name=caption], #host');
      for (let time = 0; time < times; time += 1) {
        fields[time % fields.length]?.focus();
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, times);
  const usedHeap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  // The first changes fill caches that stay.
  await changeFocus(1000);
  const before = await usedHeap();
  await changeFocus(1000);
  const growth = (await usedHeap()) - before;
  test.info().annotations.push({ type: 'heap growth', description: `${growth} bytes over 1,000 changes` });
  expect(growth).toBeLessThan(50_000);
});
