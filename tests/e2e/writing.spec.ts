/** While the author writes: findings stand on exactly the words, and nothing leaves the device. */

import { expect, test } from './fixtures.js';

const THREAT = 'This reads as a threat';

test.beforeEach(({ uploadPage }) => uploadPage.openReady());

test('a finding stands on exactly the words it is about', async ({ uploadPage }) => {
  await uploadPage.caption.pressSequentially('Tomorrow at noon I will hurt you, said the note.');
  const finding = uploadPage.finding(THREAT);
  await expect(finding).toBeVisible();
  await expect(finding).toContainText('I will hurt you');
  await finding.getByRole('button', { name: 'Select these words' }).click();
  expect(await uploadPage.selectedWords()).toBe('I will hurt you');
  await expect(uploadPage.caption).toBeFocused();
});

test('it says whose rule it is, and where to appeal', async ({ uploadPage }) => {
  await uploadPage.caption.fill('I will hurt you');
  const finding = uploadPage.finding(THREAT);
  await finding.getByText('Why?').click();
  await expect(finding).toContainText('Example Video');
  await expect(finding.getByRole('link', { name: 'Community Guidelines' })).toHaveAttribute(
    'href',
    'https://video.example/guidelines',
  );
  await expect(finding.getByRole('link', { name: 'Appeal' })).toHaveAttribute(
    'href',
    'https://video.example/appeal',
  );
});

test('editing the words takes the finding away', async ({ uploadPage }) => {
  await uploadPage.caption.fill('I will hurt you');
  await expect(uploadPage.finding(THREAT)).toBeVisible();
  await uploadPage.caption.press('End');
  await uploadPage.caption.pressSequentially(' at chess');
  await expect(uploadPage.finding(THREAT)).toHaveCount(0);
  await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
});

test('a suggestion replaces its words only, and undo brings them back', async ({ uploadPage }) => {
  await uploadPage.caption.fill('Noted: I will hurt you, they said');
  await uploadPage.finding(THREAT).getByRole('button', { name: 'beat' }).click();
  await expect(uploadPage.caption).toHaveValue('Noted: I will beat you, they said');
  await uploadPage.caption.press('ControlOrMeta+z');
  await expect(uploadPage.caption).toHaveValue('Noted: I will hurt you, they said');
});

test('spans are right behind emoji, line breaks and right-to-left words', async ({ uploadPage }) => {
  for (const before of ['👩‍👩‍👧 🎬 ', 'one\ntwo\n\n', 'בוקר טוב ', '𝒜𝒷 ']) {
    await uploadPage.caption.fill(`${before}I will hurt you`);
    await uploadPage.finding(THREAT).getByRole('button', { name: 'Select these words' }).click();
    expect(await uploadPage.selectedWords(), before).toBe('I will hurt you');
  }
});

test('care offers support and is no error', async ({ uploadPage }) => {
  await uploadPage.caption.fill('I want to disappear forever');
  const support = uploadPage.findings.getByText('You are not alone');
  await expect(support).toBeVisible();
  await expect(uploadPage.findings.getByRole('link', { name: 'Example Video support' })).toBeVisible();
  await expect(uploadPage.findings).not.toContainText('disappear forever');
  await expect(uploadPage.caption).not.toHaveAttribute('aria-invalid', 'true');
});

test('nothing is requested while writing', async ({ uploadPage, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await uploadPage.caption.pressSequentially('Send me your seed phrase. I will hurt you. ');
  await expect(uploadPage.finding(THREAT)).toBeVisible();
  await uploadPage.title.pressSequentially('Click the link in my bio');
  await expect(page.getByText('This looks like bait for clicks')).toBeVisible();
  expect(requests).toEqual([]);
});

test('checking goes on without a network', async ({ uploadPage, context }) => {
  await context.setOffline(true);
  await uploadPage.caption.fill('I will hurt you');
  await expect(uploadPage.finding(THREAT)).toBeVisible();
});

test('text that is being composed is not checked until it is committed', async ({
  uploadPage,
  page,
  inputMethod,
}) => {
  await uploadPage.caption.focus();
  const words = 'I will hurt you';
  await inputMethod.compose(words);
  await expect(uploadPage.caption).toHaveValue(words);
  // Far longer than the pause after which a check starts.
  await page.waitForTimeout(1_600);
  await expect(uploadPage.finding(THREAT)).toHaveCount(0);
  await inputMethod.commit(words);
  await expect(uploadPage.finding(THREAT)).toBeVisible();
});

test('the preview shows line breaks, hashtags and each line in its own direction', async ({ uploadPage }) => {
  await uploadPage.title.fill('ערב בנמל');
  await uploadPage.caption.fill('First line\nשורה שנייה #נמל\nthird #slow_film 🌅 a#b');
  const caption = uploadPage.preview.locator('.post-caption');
  expect(await caption.evaluate((shown) => shown.textContent)).toBe(await uploadPage.caption.inputValue());
  await expect(caption.locator('.post-tag')).toHaveText(['#נמל', '#slow_film']);
  await expect(caption).toHaveCSS('white-space-collapse', 'preserve');
  await expect(caption).toHaveCSS('unicode-bidi', 'plaintext');
  await expect(uploadPage.preview.locator('.post-title')).toHaveText('ערב בנמל');
});

test('the count is of characters as people see them, and over the limit nothing is stopped', async ({
  uploadPage,
  page,
}) => {
  await uploadPage.caption.fill('👩‍👩‍👧é🇳🇴');
  await expect(page.getByText('3 of 4,000 characters')).toBeVisible();
  await uploadPage.caption.fill('a'.repeat(4_012));
  await expect(page.getByText('4,012 of 4,000 characters')).toBeVisible();
  await expect(page.getByText('12 more than 4,000')).toBeVisible();
  await uploadPage.fill({});
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
});
