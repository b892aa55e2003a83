/** Captions no keyboard makes: each is checked or said not to be, published, and stored as given. */

import { expect, test } from './fixtures.js';

interface StrangeCaption {
  name: string;
  caption: string;
  /** What is stored, where it differs. */
  stored?: string;
  finding?: boolean;
}

const CAPTIONS: readonly StrangeCaption[] = [
  {
    name: 'lone surrogates',
    caption: 'half \ud83d of a pair, I will hurt you \udc00',
    stored: 'half \ufffd of a pair, I will hurt you \ufffd',
    finding: true,
  },
  { name: 'only marks', caption: '\u0301\u0327\u0336'.repeat(40) },
  { name: 'only emoji', caption: '👩‍👩‍👧🏳️‍🌈🇳🇴❤️‍🔥🫡'.repeat(20) },
  {
    name: 'mixed directions',
    caption: 'שלום hello مرحبا \u202eabc\u202c I will hurt you \u2067x\u2069',
    finding: true,
  },
  { name: 'markup', caption: '<img src=x onerror=alert(1)> &amp; <script>1</script>' },
  { name: 'many lines', caption: 'one\n\n\ntwo\n  three\t\u00a0\n' },
];

for (const { name, caption, stored = caption, finding = false } of CAPTIONS) {
  test(`${name}`, async ({ uploadPage, page, server }) => {
    await uploadPage.openReady();
    await uploadPage.fill({});
    await uploadPage.paste(caption);
    if (finding) {
      await uploadPage
        .finding('This reads as a threat')
        .getByRole('button', { name: 'Select these words' })
        .click();
      expect(await uploadPage.selectedWords()).toBe('I will hurt you');
    } else {
      await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
    }
    await uploadPage.publish.click();
    if (finding) await uploadPage.postAnyway('I am quoting someone');
    await expect(uploadPage.published).toBeVisible();
    const answer = await page.request.get(`${server.url}/v1/uploads/${await uploadPage.postId()}`);
    expect((await answer.json()).caption).toBe(stored);
  });
}

test('a NUL', async ({ uploadPage, page, server }) => {
  await uploadPage.openReady();
  await uploadPage.fill({});
  await uploadPage.paste('before\u0000after');
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
  const answer = await page.request.get(`${server.url}/v1/uploads/${await uploadPage.postId()}`);
  expect((await answer.json()).caption).toBe('before\u0000after');
});

test('a megabyte is checked, and the page stays usable', async ({ uploadPage }) => {
  await uploadPage.openReady();
  await uploadPage.fill({});
  const words = 'I will hurt you';
  await uploadPage.paste(`${'sea '.repeat(249_990)}${words}`);
  await expect(uploadPage.finding('This reads as a threat')).toBeVisible({ timeout: 15_000 });
  await expect(uploadPage.page.getByText('over 12,000 of 4,000 characters')).toBeVisible();
});

test('what is too long to check is said to be unchecked', async ({ uploadPage }) => {
  await uploadPage.openReady();
  await uploadPage.paste('a '.repeat(500_001));
  await expect(uploadPage.findings.getByText('too long to check')).toBeVisible({ timeout: 15_000 });
});
