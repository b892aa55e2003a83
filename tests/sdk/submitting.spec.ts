import { readFileSync } from 'node:fs';
import type { Verdict } from '../../www/sdk/src/index.js';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

test('a clear text goes through once, with the button that was pressed', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill('A walk');
  await form.publish.click();
  await expect
    .poll(() => form.submissions())
    .toMatchObject([{ caption: 'A walk', action: 'publish', acknowledgements: '[]' }]);
});

test('a text that was not checked yet is checked first', async ({ page }) => {
  const form = await Form.open(page, { pause: 60_000, maximumWait: 60_000 });
  await form.caption.pressSequentially(THREAT);
  await form.caption.evaluate((caption: HTMLTextAreaElement) => caption.form?.requestSubmit());
  await expect(form.dialog).toBeVisible();
  expect(await form.submissions()).toEqual([]);
});

test('what must be confirmed is posted with a reason for each finding', async ({ page }) => {
  const form = await Form.open(page);
  await form.title.fill(THREAT);
  await form.caption.fill('and I will crush them');
  await form.publish.click();
  const questions = form.dialog.getByRole('group');
  await expect(questions).toHaveCount(2);
  await expect(questions.nth(0)).toContainText('Title');
  await expect(questions.nth(0)).toContainText('Example Video');
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  await expect(form.dialog, 'without a reason it does not post').toBeVisible();
  await questions.nth(0).getByLabel('I am quoting someone').check();
  await questions.nth(1).getByLabel('Another reason').check();
  await questions.nth(1).getByLabel('Your reason').fill('   ');
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  await expect(form.dialog, 'blanks are no reason').toBeVisible();
  await questions.nth(1).getByLabel('Your reason').fill('the name of our band');
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  await expect.poll(() => form.submissions()).toHaveLength(1);
  const [submission] = await form.submissions();
  const digest = await page.evaluate(() => {
    const state = window.attachment.fields.get('title');
    return state?.state === 'checked' ? state.verdict.packs[0]?.digest : undefined;
  });
  expect(JSON.parse(submission?.acknowledgements ?? '')).toEqual([
    {
      field: 'title',
      pack: 'house-rules',
      digest,
      rule: 'threat',
      start: 0,
      end: 15,
      reason: 'quoting',
    },
    {
      field: 'caption',
      pack: 'house-rules',
      digest,
      rule: 'threat',
      start: 4,
      end: 21,
      reason: 'the name of our band',
    },
  ]);
});

test('each reason has a name of its own for the server', async ({ page }) => {
  const form = await Form.open(page);
  const named = {
    'I am reporting what happened': 'reporting',
    'I am quoting someone': 'quoting',
    'It is fiction, art or a joke': 'fiction-or-art',
    'I am asking for help': 'asking-for-help',
    'It does not mean that': 'wrong-match',
  };
  const words = ['hurt you', 'hurt them', 'crush you', 'crush them', 'flatten you'];
  await form.caption.fill(words.map((word) => `I will ${word}`).join('. '));
  await form.publish.click();
  const questions = form.dialog.getByRole('group');
  await expect(questions).toHaveCount(words.length);
  for (const [index, label] of Object.keys(named).entries())
    await questions.nth(index).getByLabel(label).check();
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  await expect.poll(() => form.submissions()).toHaveLength(1);
  const [submission] = await form.submissions();
  const answers = JSON.parse(submission?.acknowledgements ?? '') as { reason: string }[];
  expect(answers.map(({ reason }) => reason)).toEqual(Object.values(named));
});

test('what was confirmed for these words is not asked again; other words are', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await confirmAll(form);
  await form.caption.fill(`He said: ${THREAT}. And ${THREAT}`);
  await form.publish.click();
  await expect.poll(async () => (await form.submissions()).length).toBe(2);
  await expect(form.findings.locator('.forewarn-severity')).toHaveText([
    'You gave a reason',
    'You gave a reason',
  ]);
  await form.caption.fill('I will crush you');
  await form.publish.click();
  await expect(form.dialog).toBeVisible();
  await expect(form.findings.locator('.forewarn-severity')).toHaveText('Please confirm');
});

test('a rule that holds somewhere, for some time, says where and when', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await expect(form.findings).toHaveCount(1);
  await page.evaluate(() => {
    const state = window.attachment.fields.get('caption');
    if (state?.state !== 'checked') throw new Error('not checked');
    const verdict = structuredClone(state.verdict);
    for (const { authority } of verdict.findings) {
      Object.assign(authority, {
        kind: 'law',
        regions: ['NO', 'SE'],
        from: '2026-01-01',
        until: '2026-12-31',
      });
    }
    window.attachment.showVerdict('caption', verdict);
  });
  await form.findings.getByText('Why?').click();
  await expect(form.findings.locator('.forewarn-source')).toHaveText('Law: Example Video');
  await expect(form.findings).toContainText('Norway, Sweden');
  await expect(form.findings).toContainText('from January 1, 2026 until December 31, 2026');
});

for (const [name, leave] of [
  ['going back', (form: Form) => form.dialog.getByRole('button', { name: 'Go back and edit' }).click()],
  ['Escape', (form: Form) => form.page.keyboard.press('Escape')],
] as const) {
  test(`${name} leads to the words, and nothing is posted`, async ({ page }) => {
    const form = await Form.open(page);
    await form.caption.fill(`well, ${THREAT}`);
    await form.publish.click();
    await expect(form.dialog).toBeVisible();
    await leave(form);
    await expect(form.dialog).toHaveCount(0);
    await expect(form.caption).toBeFocused();
    expect(await form.selection()).toBe(THREAT);
    expect(await form.submissions()).toEqual([]);
  });
}

test('what would be refused is an error only after an attempt, and only until it is edited', async ({
  page,
}) => {
  const form = await Form.open(page);
  await form.caption.fill(SECRET);
  await expect(form.findings).toHaveCount(1);
  await expect(form.caption).not.toHaveAttribute('aria-invalid');
  const valid = () => form.caption.evaluate((caption: HTMLTextAreaElement) => caption.validity.valid);
  expect(await valid()).toBe(true);
  await form.publish.click();
  await expect(form.caption).toHaveAttribute('aria-invalid', 'true');
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText('This asks for a secret');
  await expect(form.summary.getByRole('link', { name: 'Appeal' })).toHaveAttribute(
    'href',
    'https://video.example/appeal',
  );
  expect(await valid()).toBe(false);
  expect(await form.submissions()).toEqual([]);
  await form.publish.click();
  await expect(form.summary, 'and again, though the browser itself refuses it now').toBeFocused();
  await form.summary.getByRole('button', { name: 'Caption: ' }).click();
  await expect(form.caption).toBeFocused();
  expect(await form.selection()).toBe(SECRET);
  await form.caption.fill('A walk');
  await expect(form.summary).toBeHidden();
  await expect(form.caption).not.toHaveAttribute('aria-invalid');
  expect(await valid()).toBe(true);
  await form.publish.click();
  await expect.poll(() => form.submissions()).toHaveLength(1);
});

test('a worker that dies while the form is submitted is replaced, and the text still checked', async ({
  page,
}) => {
  const form = await Form.open(page, { breakable: {} });
  await form.caption.fill(`DIE-ONCE ${THREAT}`);
  await form.publish.click();
  await expect(form.dialog).toBeVisible();
});

test('a text over the limit goes through and says why it was not checked', async ({ page }) => {
  const form = await Form.open(page, { underline: false });
  await form.caption.evaluate((caption: HTMLTextAreaElement) => {
    caption.value = 'x'.repeat(1_000_001);
  });
  await form.publish.click();
  await expect.poll(async () => (await form.submissions()).length).toBe(1);
  await expect(form.status).toContainText('too long to check');
});

test.describe('a verdict of the server', () => {
  const rules = JSON.parse(
    readFileSync(new URL('../../www/sdk/tests/house-rules.json', import.meta.url), 'utf8'),
  );
  const { authorities } = rules;

  function served(severity: 'confirm' | 'block', start: number, matched: string): Verdict {
    const authority = { ...authorities.house, regions: ['*'], from: null, until: null };
    const finding = {
      pack: 'newer',
      rule: 'r',
      category: 'violence',
      severity,
      start,
      end: start + matched.length,
    };
    const words = {
      parts: [],
      matched,
      readAs: matched,
      through: [],
      title: 'Newer rule',
      message: 'M',
      locale: 'en',
    };
    return {
      decision: severity,
      findings: [{ ...finding, ...words, authority, suggestions: [], resources: [] }],
      shadow: [],
      packs: [{ id: 'newer', version: '2.0.0', digest: 'sha256-newer', civic: 'on' }],
    };
  }

  for (const without of [true, false]) {
    test(`is shown and confirmed ${without ? 'without' : 'over'} a checker here`, async ({ page }) => {
      const form = await Form.open(page, { without });
      await form.caption.fill('A walk');
      await form.publish.click();
      await expect.poll(() => form.submissions()).toHaveLength(1);
      await form.showVerdict('caption', served('confirm', 2, 'walk'));
      await expect(form.findings.getByText('Newer rule')).toBeVisible();
      await expect(form.marks).toHaveText('walk');
      await form.caption.blur();
      await expect(form.findings).toHaveCount(1);
      const answer = page.evaluate(() => window.attachment.confirm());
      await form.dialog.getByLabel('It does not mean that').check();
      await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
      expect(await answer).toBe(true);
      await form.publish.click();
      await expect.poll(() => form.submissions()).toHaveLength(2);
      const acknowledgements = JSON.parse((await form.submissions())[1]?.acknowledgements ?? '');
      expect(acknowledgements).toMatchObject([{ pack: 'newer', digest: 'sha256-newer', start: 2, end: 6 }]);
    });
  }

  test('that refuses marks the field until it is edited', async ({ page }) => {
    const form = await Form.open(page, { without: true });
    await form.caption.fill('A walk');
    await form.showVerdict('caption', served('block', 2, 'walk'));
    await expect(form.caption).toHaveAttribute('aria-invalid', 'true');
    await form.caption.fill('A run');
    await expect(form.caption).not.toHaveAttribute('aria-invalid');
    await expect(form.findings).toHaveCount(0);
  });
});

test('starting again forgets what was found and answered', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await confirmAll(form);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(form.findings).toHaveCount(0);
  await form.caption.fill(THREAT);
  await form.publish.click();
  await expect(form.dialog).toBeVisible();
});

async function confirmAll(form: Form): Promise<void> {
  await form.publish.click();
  await form.dialog.getByLabel('I am quoting someone').check();
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  await expect(form.dialog).toHaveCount(0);
}
