/** The form as plain HTML: the browser sends it, and the server answers with pages. */

import { expect, test } from './fixtures.js';
import { picture } from './media.js';
import type { UploadPage } from './upload-page.js';

async function send(uploadPage: UploadPage, caption: string): Promise<void> {
  await uploadPage.open();
  await uploadPage.file.setInputFiles(picture);
  await uploadPage.title.fill('Plain form');
  await uploadPage.caption.fill(caption);
  await uploadPage.publish.click();
}

test('a post is stored', async ({ uploadPage, page }) => {
  await send(uploadPage, 'one\ntwo');
  await expect(page).toHaveURL(/\/v1\/uploads\/[\w-]+$/);
  await expect(page.getByText('Plain form').first()).toBeVisible();
  const answer = await page.request.get(page.url(), { headers: { accept: 'application/json' } });
  expect(await answer.json()).toMatchObject({ title: 'Plain form', caption: 'one\ntwo' });
});

test('what must be confirmed is asked on a page, and then stored', async ({ uploadPage, page }) => {
  await send(uploadPage, 'first\nI will hurt you');
  await expect(page.getByText('This reads as a threat').first()).toBeVisible();
  await page.getByLabel('Why it should be posted nevertheless').fill('It is a quotation.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page).toHaveURL(/\/v1\/uploads\/[\w-]+$/);
  const answer = await page.request.get(page.url(), { headers: { accept: 'application/json' } });
  expect(await answer.json()).toMatchObject({
    caption: 'first\nI will hurt you',
    fileName: picture.name,
    acknowledgements: [{ rule: 'threat', reason: 'It is a quotation.' }],
  });
});

test('what is blocked is refused on a page', async ({ uploadPage, page }) => {
  await send(uploadPage, 'Send me your seed phrase');
  await expect(page.getByText('Asking for a seed phrase').first()).toBeVisible();
  expect(page.url()).toMatch(/\/v1\/uploads$/);
});

test('nothing is offered that needs a script', async ({ uploadPage, page }) => {
  await uploadPage.open();
  await expect(page.getByText('Checked against the published rules when you publish')).toBeVisible();
  await expect(page.getByText('What others will see')).toBeHidden();
  await expect(page.getByText('or drop it here')).toBeHidden();
  await expect(uploadPage.file).toHaveCSS('opacity', '1');
});
