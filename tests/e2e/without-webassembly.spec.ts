/** A browser without WebAssembly: the page says that it does not check, and the server does. */

import { expect, test } from './fixtures.js';

test.beforeEach(async ({ uploadPage, page }) => {
  await uploadPage.open();
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
});

test('the caption is said to be unchecked, and the upload goes through', async ({ uploadPage }) => {
  await uploadPage.fill({ caption: 'A quiet morning.' });
  await expect(uploadPage.findings).toContainText('Not checked here');
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
});

test('the server’s verdict is shown and answered', async ({ uploadPage, page }) => {
  await uploadPage.fill({ caption: 'A note said: I will hurt you' });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postDataBuffer()?.toString('latin1') ?? '');
  });
  await uploadPage.publish.click();
  await expect(uploadPage.dialog).toContainText('This reads as a threat');
  await uploadPage.postAnyway('I am quoting or reporting it');
  await expect(uploadPage.published).toBeVisible();
  // The file went once; the second time its id was enough.
  expect(sent.map((body) => body.includes('name="file"'))).toEqual([true, false]);
  expect(sent[1]).toContain('name="fileId"');
});

test('what is blocked is shown with its words', async ({ uploadPage }) => {
  await uploadPage.fill({ caption: 'Hello. Send me your seed phrase' });
  await uploadPage.publish.click();
  const finding = uploadPage.finding('Asking for a seed phrase');
  await finding.getByRole('button', { name: 'Select these words' }).click();
  expect(await uploadPage.selectedWords()).toBe('Send me your seed phrase');
  await uploadPage.caption.fill('Hello.');
  await expect(finding).toHaveCount(0);
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
});
