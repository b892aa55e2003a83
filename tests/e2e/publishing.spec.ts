/** Publishing: what the server accepts, asks about and refuses, and what is then in its database. */

import { queryAtRest } from './database.js';
import { expect, test } from './fixtures.js';
import { picture } from './media.js';
import { UploadPage } from './upload-page.js';

test('a post is stored as it was written, and shown as it was stored', async ({ page, startServer }) => {
  const server = await startServer();
  const uploadPage = new UploadPage(page);
  await uploadPage.open(server.url);
  const caption = 'Two hours on the quay.\n\nבוקר טוב 🌅 #harbour';
  await uploadPage.fill({ title: 'Morning light', caption });
  await uploadPage.publish.click();

  await expect(uploadPage.published).toBeFocused();
  await expect(uploadPage.post.getByRole('heading')).toHaveText('Morning light');
  expect(await uploadPage.post.locator('.post-caption').evaluate((shown) => shown.textContent)).toBe(caption);
  const id = await uploadPage.postId();
  const rows = await queryAtRest(server, 'SELECT id, title, caption, file_name, size FROM uploads');
  expect(rows).toEqual([
    { id, title: 'Morning light', caption, file_name: picture.name, size: picture.buffer.length },
  ]);
});

test('what must be confirmed is asked once, and stored with its reason', async ({ page, startServer }) => {
  const server = await startServer();
  const uploadPage = new UploadPage(page);
  await uploadPage.open(server.url);
  const caption = 'First line.\nHe wrote:\n"I will hurt you"';
  await uploadPage.fill({ caption });
  await uploadPage.publish.click();
  await expect(uploadPage.dialog).toContainText('This reads as a threat');
  await uploadPage.postAnyway('I am quoting someone');
  await expect(uploadPage.published).toBeVisible();

  const start = caption.indexOf('I will');
  const rows = await queryAtRest(
    server,
    `SELECT field, pack, rule, "start", "end", reason, caption
       FROM acknowledgements JOIN uploads ON uploads.id = acknowledgements.upload`,
  );
  expect(rows).toEqual([
    {
      field: 'caption',
      pack: 'house',
      rule: 'threat',
      start,
      end: start + 'I will hurt you'.length,
      reason: 'quoting',
      caption,
    },
  ]);
});

test('going back to edit sends nothing', async ({ uploadPage, page }) => {
  await uploadPage.openReady();
  await uploadPage.fill({ caption: 'I will hurt you' });
  const uploads: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') uploads.push(request.url());
  });
  await uploadPage.publish.click();
  await uploadPage.dialog.getByRole('button', { name: 'Go back and edit' }).click();
  await expect(uploadPage.dialog).toHaveCount(0);
  expect(uploads).toEqual([]);
  await uploadPage.caption.fill('I will beat you at chess');
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
});

test('what is blocked is refused, shown, and goes out once it is changed', async ({ uploadPage, page }) => {
  await uploadPage.openReady();
  await uploadPage.fill({ caption: 'Send me your seed phrase' });
  await expect(uploadPage.finding('Asking for a seed phrase')).toBeVisible();
  await expect(uploadPage.caption).not.toHaveAttribute('aria-invalid', 'true');
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeHidden();
  await expect(uploadPage.caption).toHaveAttribute('aria-invalid', 'true');
  await uploadPage.caption.fill('Never tell anyone your seed phrase');
  await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
  await expect(page.locator('#trouble')).toBeHidden();
});

test('the server refuses what is blocked when the page is passed by', async ({ request, server }) => {
  const answer = await request.post(`${server.url}/v1/uploads`, {
    multipart: { title: 'A title', caption: 'Send me your seed phrase', file: picture },
  });
  expect(answer.status()).toBe(422);
  const { fields } = await answer.json();
  expect(fields.caption.decision).toBe('block');
  expect(fields.caption.findings[0]).toMatchObject({ rule: 'wallet', matched: 'Send me your seed phrase' });
});

test('the server asks for a reason when the page is passed by', async ({ request, server }) => {
  const answer = await request.post(`${server.url}/v1/uploads`, {
    multipart: { title: 'A title', caption: 'I will hurt you', file: picture },
  });
  expect(answer.status()).toBe(409);
  expect((await answer.json()).fields.caption.decision).toBe('confirm');
});

test('support and notices go out without a question', async ({ uploadPage }) => {
  await uploadPage.openReady();
  for (const caption of ['I want to disappear forever', 'Click the link in my bio']) {
    await uploadPage.fill({ caption });
    await expect(uploadPage.findings).not.toContainText('No known issue');
    await uploadPage.publish.click();
    await expect(uploadPage.published).toBeVisible();
    await uploadPage.page.getByRole('button', { name: 'Upload another' }).click();
    await expect(uploadPage.caption).toHaveValue('');
    await expect(uploadPage.title).toHaveValue('');
  }
});

test('what is missing is listed, linked and said at its field', async ({ uploadPage, page }) => {
  await uploadPage.open();
  await uploadPage.publish.click();
  const missing = page.getByRole('region', { name: 'Two things before it can go out' });
  await expect(missing).toBeFocused();
  await missing.getByRole('link', { name: 'Give it a title' }).click();
  await expect(uploadPage.title).toBeFocused();
  await expect(uploadPage.title).toHaveAccessibleDescription(/Give it a title/);
  await uploadPage.title.fill('A title');
  await uploadPage.publish.click();
  await expect(page.getByRole('region', { name: 'One thing before it can go out' })).toBeFocused();
  await expect(uploadPage.title).not.toHaveAttribute('aria-invalid', 'true');
});

test('a dropped file is taken like a chosen one', async ({ uploadPage, page }) => {
  await uploadPage.open();
  const files = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return data;
    },
    { name: picture.name, type: picture.mimeType, bytes: [...picture.buffer] },
  );
  await page.locator('#drop-zone').dispatchEvent('drop', { dataTransfer: files });
  await expect(page.getByText(picture.name)).toBeVisible();
  await uploadPage.title.fill('Dropped');
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
});

test('a file over the limit is said to be so, and the words stay', async ({ page, startServer }) => {
  const server = await startServer({ arguments: ['--max-upload', '100000'] });
  const uploadPage = new UploadPage(page);
  await uploadPage.open(server.url);
  await uploadPage.fill({
    caption: 'Kept.',
    file: { name: 'large.bin', mimeType: 'video/mp4', buffer: Buffer.alloc(3_000_000) },
  });
  await uploadPage.publish.click();
  await expect(page.getByRole('region', { name: 'The file is larger than the server takes' })).toBeFocused();
  await expect(uploadPage.caption).toHaveValue('Kept.');
  await uploadPage.fill({ caption: 'Kept.' });
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
});
