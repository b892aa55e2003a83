import type { Locator, Request } from '@playwright/test';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

test('while typing, the words are listed with whose rule it is, why, and what to do', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.pressSequentially(`well, ${THREAT}`);
  await expect(form.findings).toHaveCount(1);
  const item = form.findings;
  await expect(item.locator('.forewarn-quotation')).toHaveText(THREAT);
  await expect(item.locator('.forewarn-title')).toHaveText('This reads as a threat');
  await expect(item.locator('.forewarn-title')).toHaveAttribute('lang', 'en');
  await expect(item.locator('.forewarn-severity')).toHaveText('Please confirm');
  await item.getByText('Why?').click();
  await expect(item.getByText('Example Video · A rule of this site')).toBeVisible();
  await expect(item.getByRole('link', { name: 'Community Guidelines, section 3' })).toHaveAttribute(
    'href',
    'https://video.example/guidelines#3',
  );
  await expect(item.getByRole('link', { name: 'Appeal' })).toBeVisible();
  await expect(form.status).toHaveText('1 thing to look at');
});

test('a clear text is "no known issue", never more', async ({ page }) => {
  const form = await Form.open(page);
  await expect(form.status).toHaveText('');
  await form.caption.fill('A walk along the river');
  await expect(form.status).toHaveText('No known issue');
  await form.caption.fill('');
  await expect(form.status).toHaveText('');
});

test('only fields people write in for others are watched', async ({ page }) => {
  await Form.open(page);
  expect(await page.evaluate(() => [...window.attachment.fields.keys()])).toEqual(['title', 'caption']);
});

test('the line stands under exactly those words, and goes along with the text', async ({ page }) => {
  const form = await Form.open(page);
  const lines = 'first line\n'.repeat(6);
  await form.caption.fill(`${lines}well, ${THREAT}, or not`);
  await expect(form.marks).toHaveText(THREAT);
  await form.caption.evaluate((caption) => caption.scrollTo(0, caption.scrollHeight));
  const [mark, caption] = [await boxOf(form.marks), await boxOf(form.caption)];
  expect(mark.y).toBeGreaterThan(caption.y);
  expect(mark.y + mark.height).toBeLessThan(caption.y + caption.height);
  const inset = await widthOf(page, 'well, ');
  expect(mark.x).toBeCloseTo(caption.x + 3 + 13 + inset, 0);
  expect(mark.width).toBeCloseTo(await widthOf(page, THREAT), 0);
  await form.caption.press('Home');
  await form.caption.pressSequentially('x');
  await expect(form.marks).toHaveText(THREAT);
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not shown');
  return box;
}

/** How wide a text is in the caption's font. */
function widthOf(page: Form['page'], text: string): Promise<number> {
  return page.evaluate((text) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.font = '17px serif';
    return context.measureText(text).width;
  }, text);
}

test('in a one-line field the line goes along with what is scrolled out', async ({ page }) => {
  const form = await Form.open(page);
  await form.title.fill(`${'word '.repeat(30)}${THREAT}`);
  await expect(form.marks).toHaveText(THREAT);
  await form.title.press('End');
  const place = async () => (await boxOf(form.marks)).x;
  const title = await boxOf(form.title);
  await expect.poll(place).toBeLessThan(title.x + title.width);
});

test('shapes differ by severity, not only colours', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(`darn. ${THREAT}. ${SECRET}`);
  await expect(form.marks).toHaveCount(3);
  const styles = await form.marks.evaluateAll((marks) =>
    marks.map((mark) => getComputedStyle(mark).textDecorationStyle),
  );
  expect(styles).toEqual(['dotted', 'wavy', 'double']);
});

test('what was pasted is checked at once', async ({ page }) => {
  const form = await Form.open(page, { pause: 60_000, maximumWait: 60_000 });
  await form.title.fill(THREAT);
  await form.title.press('Control+a');
  await form.title.press('Control+c');
  await form.caption.focus();
  await form.caption.press('Control+v');
  await expect(form.findings).toHaveCount(2);
});

test('nothing moves while a button is being pressed', async ({ page }) => {
  const form = await Form.open(page, { pause: 60_000, maximumWait: 60_000 });
  await form.caption.pressSequentially(`${THREAT}. ${SECRET}`);
  await form.publish.hover();
  const before = await boxOf(form.publish);
  await page.mouse.down();
  await expect.poll(() => page.evaluate(() => window.attachment.decision)).toBe('block');
  expect(await boxOf(form.publish)).toEqual(before);
  await page.mouse.up();
  await expect(form.findings).toHaveCount(2);
  await expect(form.caption).toHaveAttribute('aria-invalid', 'true');
});

test('leaving the field checks at once', async ({ page }) => {
  const form = await Form.open(page, { pause: 60_000, maximumWait: 60_000 });
  await form.caption.pressSequentially(THREAT);
  await expect(form.findings).toHaveCount(0);
  await form.caption.blur();
  await expect(form.findings).toHaveCount(1);
});

test('"select these words" selects them in the field', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(`well, ${THREAT}`);
  await form.findings.getByRole('button', { name: 'Select these words' }).click();
  await expect(form.caption).toBeFocused();
  expect(await form.selection()).toBe(THREAT);
});

for (const field of ['title', 'caption'] as const) {
  test(`a suggestion replaces the words in the ${field}; undo brings them back; the caret stays`, async ({
    page,
  }) => {
    const form = await Form.open(page);
    await form[field].fill(`well, ${THREAT}, friend`);
    await form[field].evaluate((control: HTMLTextAreaElement) => control.setSelectionRange(28, 28));
    await form.findings.getByRole('button', { name: 'Use “beat”' }).click();
    await expect(form[field]).toHaveValue('well, I will beat you, friend');
    await expect(form.findings).toHaveCount(0);
    const caret = () => form[field].evaluate((control: HTMLTextAreaElement) => control.selectionStart);
    expect(await caret()).toBe(28);
    await form[field].press('Control+z');
    await expect(form[field]).toHaveValue(`well, ${THREAT}, friend`);
    await expect(form.findings).toHaveCount(1);
  });
}

test('a suggestion for words that are not there any more replaces nothing', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  const suggestion = form.findings.getByRole('button', { name: 'Use “beat”' });
  const problem = await suggestion.evaluate((button: HTMLButtonElement) => {
    const caption = document.querySelector('textarea') as HTMLTextAreaElement;
    // By script, and before any event tells of it.
    caption.value = 'Something quite different';
    button.click();
    return button.closest('li')?.querySelector('.forewarn-problem')?.textContent;
  });
  await expect(form.caption).toHaveValue('Something quite different');
  expect(problem).toContain('The text has changed since');
  await expect(form.findings).toHaveCount(0);
});

test('while text is composed nothing is checked or painted', async ({ page, inputMethod }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await expect(form.marks).toHaveCount(1);
  await form.caption.press('End');
  await inputMethod.compose(' に');
  await expect(form.marks).toBeHidden();
  await page.waitForTimeout(600);
  await expect(form.marks).toBeHidden();
  await inputMethod.commit(' 日');
  await expect(form.marks).toBeVisible();
  await expect(form.caption).toHaveValue(`${THREAT} 日`);
});

test('support is no error: it is not counted, painted or repeated', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill('nobody would miss me');
  await expect(form.support).toHaveCount(1);
  await expect(form.support.getByRole('link', { name: 'Find a helpline' })).toBeVisible();
  await expect(form.support).not.toContainText('nobody would miss me');
  await expect(form.findings).toHaveCount(0);
  await expect(form.marks).toHaveCount(0);
  await expect(form.status).toHaveText('');
  await form.publish.click();
  await expect(form.dialog).toHaveCount(0);
  expect(await form.submissions()).toHaveLength(1);
});

test('one polite region says that the count changed, once things have settled', async ({ page }) => {
  const form = await Form.open(page);
  await expect(form.announcer).toHaveRole('status');
  await form.caption.pressSequentially('A walk');
  await page.waitForTimeout(1800);
  await expect(form.announcer).toHaveText('');
  await form.caption.fill(`${THREAT}. darn`);
  await expect(form.announcer).toHaveText('Caption: 2 things to look at');
  await form.caption.fill('A walk');
  await expect(form.announcer).toHaveText('Caption: no known issue');
  await form.caption.fill('nobody would miss me');
  await expect(form.announcer).toHaveText('Caption: support is offered below');
});

test('Escape closes what is open, then goes back to the field and its selection', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(`well, ${THREAT}`);
  await form.findings.getByRole('button', { name: 'Select these words' }).click();
  const why = form.findings.getByText('Why?');
  await why.click();
  await form.findings.getByRole('link', { name: 'Appeal' }).focus();
  await page.keyboard.press('Escape');
  await expect(form.findings.getByRole('link', { name: 'Appeal' })).toBeHidden();
  await expect(why).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form.caption).toBeFocused();
  expect(await form.selection()).toBe(THREAT);
});

test('what is open and focused in the list outlives the next check', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await form.findings.getByText('Why?').click();
  await form.caption.evaluate((caption: HTMLTextAreaElement) => {
    caption.value = `darn. ${caption.value}`;
  });
  await page.evaluate(() => window.attachment.recheck());
  await expect(form.findings).toHaveCount(2);
  await expect(form.findings.nth(1).getByRole('link', { name: 'Appeal' })).toBeVisible();
  await expect(form.findings.nth(1).getByText('Why?')).toBeFocused();
  await form.findings.nth(1).getByRole('button', { name: 'Select these words' }).click();
  expect(await form.selection()).toBe(THREAT);
});

test('the description the page gave stays beside ours', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await expect(form.status).toHaveText('1 thing to look at');
  await expect(form.caption).toHaveAccessibleDescription(
    /What people see under the video. 1 thing to look at/,
  );
});

test('detaching leaves the page as it was', async ({ page }) => {
  await page.goto('/form.html');
  const markup = () => page.locator('main').innerHTML();
  const before = await markup();
  const form = await Form.open(page);
  await form.caption.fill(SECRET);
  await expect(form.findings).toHaveCount(1);
  await form.publish.click();
  await page.evaluate(() => window.attachment.detach());
  expect(await markup()).toBe(before);
  await form.publish.click();
  expect(await form.submissions()).toHaveLength(1);
});

test('from load to submit, nothing is asked of the network', async ({ page }) => {
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));
  const form = await Form.open(page, { feedback: true });
  await form.caption.fill('darn');
  await expect(form.findings).toHaveCount(1);
  // Until it is ready, files of the page and of the package alone are read, and nothing is told.
  for (const request of requests.splice(0)) {
    expect([request.method(), request.postData()]).toEqual(['GET', null]);
    expect(new URL(request.url()).pathname).toMatch(
      /^\/(sdk\/|packs\/good\.json$|favicon\.ico$|\w+\.(html|css|js)$)/,
    );
    expect(new URL(request.url()).search).toMatch(/^(\?policy=)?$/);
  }
  await form.caption.pressSequentially(`. ${THREAT}. nobody would miss me`);
  await expect(form.findings).toHaveCount(2);
  await expect(form.support).toHaveCount(1);
  await form.findings.nth(1).getByText('Why?').click();
  await form.findings.nth(1).getByRole('button', { name: 'This is wrong' }).click();
  await form.findings.nth(1).getByRole('button', { name: 'Use “beat”' }).click();
  await expect(form.findings).toHaveCount(1);
  await form.title.fill(SECRET);
  await form.publish.click();
  await expect(form.summary).toBeFocused();
  await form.title.fill(THREAT);
  await form.publish.click();
  await form.dialog.getByLabel('I am reporting what happened').check();
  await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
  await expect.poll(() => form.submissions()).toHaveLength(1);
  expect(requests.map((request) => request.url())).toEqual([]);
  const [submission] = await form.submissions();
  expect(submission?.acknowledgements, 'support is not sent').not.toContain('support');
});
