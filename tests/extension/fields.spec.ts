import type { Page } from '@playwright/test';
import { expect, type Installed, test } from './browser.js';
import { highlights } from './lines.js';

const THREAT = 'I will hurt you';
const MENDED = 'I will beat you';

/** Types, sees the finding, uses the suggestion, and takes it back. */
async function writeAndMend(installed: Installed, page: Page, write: () => Promise<void>) {
  await write();
  const popup = await installed.popup(page);
  await expect(popup.finding('This reads as a threat')).toBeVisible();
  await popup.use('beat');
  await expect(popup.findings).toHaveCount(0);
  await popup.page.close();
  await page.bringToFront();
}

test('controls of a form', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html');
  for (const name of ['Title', 'Search', 'Caption']) {
    const field = page.getByLabel(name, { exact: true });
    await writeAndMend(installed, page, async () => {
      await field.click();
      await page.keyboard.type(`${THREAT} now`);
    });
    await expect(field).toHaveValue(`${MENDED} now`);
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue(`${THREAT} now`);
  }
  expect(installed.problems).toEqual([]);
});

test('elements with contenteditable, their other words and nodes left as they are', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html');
  for (const name of ['Post', 'Plain']) {
    const field = page.getByRole('textbox', { name });
    await writeAndMend(installed, page, async () => {
      await field.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(` ${THREAT}`);
      await expect.poll(() => highlights(field)).toEqual([THREAT]);
    });
    await expect(field).toContainText(MENDED);
    expect(await field.innerHTML()).not.toMatch(/forewarn|<span|<font/);
    await page.keyboard.press('Control+z');
    await expect(field).toContainText(THREAT);
  }
  expect(installed.problems).toEqual([]);
});

test('open shadow roots, also where the focus stays inside one', async ({ installed }) => {
  const page = await installed.page('http://localhost/shadow.html');
  for (const name of ['First', 'Second']) {
    const field = page.getByLabel(name);
    await writeAndMend(installed, page, async () => {
      await field.click();
      await page.keyboard.type(THREAT);
    });
    await expect(field).toHaveValue(MENDED);
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue(THREAT);
  }
  const third = page.locator('#third');
  await writeAndMend(installed, page, async () => {
    await third.click();
    await page.keyboard.type(THREAT);
    await expect.poll(() => highlights(third)).toEqual([THREAT]);
  });
  await expect(third).toHaveText(MENDED);
  expect(installed.problems).toEqual([]);
});

test('frames of the same origin, and frames without an address', async ({ installed }) => {
  const page = await installed.page('http://localhost/frames.html');
  for (const [frame, name] of [
    ['#same', 'Caption'],
    ['#own', 'Inner'],
  ] as const) {
    const field = page.frameLocator(frame).getByLabel(name, { exact: true });
    await writeAndMend(installed, page, async () => {
      await field.click();
      await page.keyboard.type(THREAT);
    });
    await expect(field).toHaveValue(MENDED);
  }
  expect(installed.problems).toEqual([]);
});

test('a page with the strictest policy', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html?strict');
  const caption = page.getByLabel('Caption', { exact: true });
  await writeAndMend(installed, page, async () => {
    await caption.click();
    await page.keyboard.type(THREAT);
  });
  await expect(caption).toHaveValue(MENDED);
  const post = page.getByRole('textbox', { name: 'Post' });
  await writeAndMend(installed, page, async () => {
    await post.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(` ${THREAT}`);
    await expect.poll(() => highlights(post)).toEqual([THREAT]);
  });
  expect(installed.problems).toEqual([]);
});

test('a modal dialog has its lines inside of it', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    const field = document.createElement('textarea');
    field.setAttribute('aria-label', 'In the dialog');
    dialog.append(field);
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.getByLabel('In the dialog').click();
  await page.keyboard.type(THREAT);
  await expect(page.locator('dialog forewarn-stage')).toBeAttached();
});

test('a screen reader is told, though nothing of it is seen', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html');
  await page.getByLabel('Caption', { exact: true }).click();
  await page.keyboard.type(THREAT);
  // What is in a closed shadow root is in the tree of accessibility all the same.
  const session = await page.context().newCDPSession(page);
  const heard = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => name?.value);
  };
  await expect.poll(heard).toContain('Caption: 1 thing to look at');
});

test.describe('never read', () => {
  const SECRET = ['Password', 'Code', 'Card', 'Card without autocomplete', 'Mail'];
  const NOT_WRITTEN_IN = ['Read only', 'Unseen'];
  const OPTED_OUT = ['Opted out', 'In what is opted out'];

  test('secrets, what nobody writes in, and what opted out', async ({ installed }) => {
    const page = await installed.page('http://localhost/fields.html');
    const popup = await installed.popup(page);
    await page.getByLabel('Unseen').evaluate((field) => field.style.setProperty('opacity', '0'));
    for (const name of [...SECRET, ...NOT_WRITTEN_IN, ...OPTED_OUT]) {
      await page.getByLabel('Caption', { exact: true }).focus();
      await expect(popup.field).toHaveText('Caption');
      await page.getByLabel(name, { exact: true }).focus();
      await page.keyboard.type(THREAT);
      await expect(popup.page.getByText('Click into a text field'), name).toBeVisible();
      await expect(popup.field, name).toBeHidden();
    }
  });

  test('a password that the page shows, and one that is dotted without being one', async ({ installed }) => {
    const page = await installed.page('http://localhost/fields.html');
    const popup = await installed.popup(page);
    const password = page.getByLabel('Password');
    await password.evaluate((field) => field.removeAttribute('name'));
    await password.focus();
    await password.evaluate((field) => field.setAttribute('type', 'text'));
    await page.getByLabel('Caption', { exact: true }).focus();
    await expect(popup.field).toHaveText('Caption');
    await password.focus();
    await page.keyboard.type(THREAT);
    await expect(popup.field).toBeHidden();

    const title = page.getByLabel('Title');
    await title.evaluate((field) => field.style.setProperty('-webkit-text-security', 'disc'));
    await page.getByLabel('Caption', { exact: true }).focus();
    await expect(popup.field).toHaveText('Caption');
    await title.focus();
    await expect(popup.field).toBeHidden();
  });

  test('a whole page that opted out', async ({ installed }) => {
    const page = await installed.page('http://localhost/fields.html');
    await page.evaluate(() => document.documentElement.setAttribute('data-forewarn', 'off'));
    const popup = await installed.popup(page);
    await page.getByLabel('Caption', { exact: true }).focus();
    await page.keyboard.type(THREAT);
    await expect(popup.page.getByText('Click into a text field')).toBeVisible();
  });
});
