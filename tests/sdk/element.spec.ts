/** `<forewarn-field>` round controls of the page. */

import type { Page } from '@playwright/test';
import { SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

async function open(page: Page): Promise<void> {
  await page.goto('/element.html');
  await page.waitForFunction(() => 'defineField' in window);
  await page.evaluate(() => window.defineField());
}

const findings = (page: Page) => page.locator('.forewarn-finding');

test("what is found is listed in a shadow root, and the control stays the page's", async ({ page }) => {
  await open(page);
  const caption = page.getByRole('textbox', { name: 'Caption' });
  await caption.fill(THREAT);
  await expect(findings(page)).toHaveCount(1);
  await expect(page.locator('.forewarn-mark')).toHaveText(THREAT);
  await findings(page).getByRole('button', { name: 'Use “beat”' }).click();
  await expect(caption).toHaveValue('I will beat you');
  const inLight = await page.evaluate(
    () => document.querySelectorAll('.forewarn-panel, .forewarn-overlay').length,
  );
  expect(inLight).toBe(0);
});

test('the state describes the control though a shadow root is between them', async ({ page }) => {
  await open(page);
  const caption = page.getByRole('textbox', { name: 'Caption' });
  await caption.fill(THREAT);
  await expect(caption).toHaveAccessibleDescription(/What people see under the video. 1 thing to look at/);
});

test("parts and custom properties are the page's to style", async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.querySelector('main')?.classList.add('themed'));
  await page.getByRole('textbox', { name: 'Title' }).fill(THREAT);
  const button = findings(page).getByRole('button', { name: 'Select these words' });
  await expect(button).toHaveCSS('border-radius', '7px');
  await expect(page.locator('.forewarn-mark')).toHaveCSS('text-decoration-color', 'rgb(1, 2, 3)');
  await expect(findings(page).locator('.forewarn-severity')).toHaveCSS('color', 'rgb(1, 2, 3)');
});

test('the fields of one form have one submit, one dialog and one list of answers', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Title' }).fill(THREAT);
  await page.getByRole('textbox', { name: 'Caption' }).fill('I will crush them');
  await page.getByRole('button', { name: 'Publish' }).click();
  const questions = page.getByRole('dialog').getByRole('group');
  await expect(questions).toHaveCount(2);
  for (const question of await questions.all()) await question.getByLabel('I am quoting someone').check();
  await page.getByRole('button', { name: 'Post anyway' }).click();
  await expect.poll(() => page.evaluate(() => window.submissions.length)).toBe(1);
  const answers = await page.evaluate(() => JSON.parse(window.submissions[0]?.acknowledgements ?? ''));
  expect(answers).toMatchObject([
    { field: 'title', rule: 'threat', reason: 'quoting' },
    { field: 'caption', rule: 'threat', reason: 'quoting' },
  ]);
});

test('an editing host inside it is checked, painted, edited and held back', async ({ page }) => {
  await open(page);
  const story = page.getByRole('textbox', { name: 'Story' });
  await story.click();
  await page.keyboard.type(`One line`);
  await page.keyboard.press('Enter');
  await page.keyboard.type(`then ${THREAT}, friend`);
  await expect(findings(page)).toHaveCount(1);
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('forewarn-confirm') ?? [])].map((range) => `${range}`));
  await expect.poll(painted).toEqual([THREAT]);
  const before = await story.innerHTML();
  await findings(page).getByRole('button', { name: 'Use “beat”' }).click();
  await expect(story).toContainText('then I will beat you, friend');
  expect(await page.evaluate(() => getSelection()?.anchorOffset)).toBe('then I will beat you, friend'.length);
  await expect.poll(painted).toEqual([]);
  await story.press('Control+z');
  expect(await story.innerHTML(), 'undo restores it, and nothing of ours is in it').toBe(before);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the lines in an editing host differ by severity in shape', async ({ page }) => {
  await open(page);
  const story = page.getByRole('textbox', { name: 'Story' });
  await story.fill(`darn. ${THREAT}. ${SECRET}`);
  await expect(findings(page)).toHaveCount(3);
  const shapes = await story.evaluate((host) =>
    ['notice', 'confirm', 'block'].map((severity) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(
        host,
        `::highlight(forewarn-${severity})`,
      );
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(shapes).toEqual(['underline dotted', 'underline wavy', 'underline double']);
});

test('in an editing host a suggestion for words that are not there any more replaces nothing', async ({
  page,
}) => {
  await open(page);
  const story = page.getByRole('textbox', { name: 'Story' });
  await story.fill(THREAT);
  const suggestion = findings(page).getByRole('button', { name: 'Use “beat”' });
  const problem = await suggestion.evaluate((button) => {
    const host = document.querySelector('#story') as HTMLElement;
    // Before anything tells of it.
    host.textContent = 'Something quite different';
    (button as HTMLButtonElement).click();
    return button.closest('li')?.querySelector('.forewarn-problem')?.textContent;
  });
  expect(problem).toContain('The text has changed since');
  await expect(story).toHaveText('Something quite different');
  await expect(findings(page)).toHaveCount(0);
});

test('in an editing host too, text is composed in peace, and pasted text is checked', async ({
  page,
  inputMethod,
}) => {
  await page.goto('/element.html');
  await page.waitForFunction(() => 'defineField' in window);
  await page.evaluate(() => window.defineField({ pause: 20, maximumWait: 20 }));
  const story = page.getByRole('textbox', { name: 'Story' });
  await story.click();
  for (const step of ['I will', THREAT]) {
    await inputMethod.compose(step);
    // Time for a check, if there were one.
    await page.waitForTimeout(200);
    await expect(story).toHaveText(step);
    await expect(findings(page)).toHaveCount(0);
  }
  await inputMethod.commit(THREAT);
  await expect(findings(page)).toHaveCount(1);
  await expect(story).toHaveText(THREAT);
  await story.press('Control+a');
  await story.press('Control+x');
  await expect(findings(page)).toHaveCount(0);
  await story.press('Control+v');
  await expect(findings(page)).toHaveCount(1);
});

test('an editor with a model of its own makes the edit itself', async ({ page }) => {
  await open(page);
  const story = page.getByRole('textbox', { name: 'Story' });
  await story.evaluate((host, words) => {
    host.textContent = words;
    host.addEventListener('beforeinput', (event) => {
      const { inputType, dataTransfer } = event as InputEvent;
      if (inputType !== 'insertReplacementText') return;
      event.preventDefault();
      const [range] = (event as InputEvent).getTargetRanges();
      host.dataset.model = `${range?.startOffset}-${range?.endOffset} ${dataTransfer?.getData('text/plain')}`;
    });
  }, THREAT);
  await findings(page).getByRole('button', { name: 'Use “beat”' }).click();
  await expect(story).toHaveAttribute('data-model', '7-11 beat');
  await expect(story).toHaveText(THREAT);
});

test('the author can say that a finding is wrong, where the site wants to hear it', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Title' }).fill(THREAT);
  await expect(findings(page)).toHaveCount(1);
  await findings(page).getByText('Why?').click();
  await expect(page.getByRole('button', { name: 'This is wrong' }), 'not asked for').toHaveCount(0);
  await page.getByRole('textbox', { name: 'Title' }).fill('');
  await page.getByRole('textbox', { name: 'Caption' }).fill(`so ${THREAT}`);
  await findings(page).getByText('Why?').click();
  await page.getByRole('button', { name: 'This is wrong' }).click();
  await expect(page.getByText('Noted as wrong. Thank you.')).toBeFocused();
  const [feedback] = await page.evaluate(() => window.events.filter(({ type }) => type === 'feedback'));
  expect(feedback).toEqual({
    type: 'feedback',
    field: 'caption',
    pack: 'house-rules',
    digest: expect.stringMatching(/^sha256-/),
    rule: 'threat',
    start: 3,
    end: 18,
  });
});

test('a control that comes later is checked, and one that goes is let go', async ({ page }) => {
  await open(page);
  await page.evaluate((words) => {
    const field = document.createElement('forewarn-field');
    document.querySelector('form')?.prepend(field);
    const control = document.createElement('textarea');
    control.name = 'late';
    control.value = words;
    field.append(control);
  }, SECRET);
  await expect(findings(page)).toHaveCount(1);
  await page.evaluate(() => document.querySelector('[name=late]')?.remove());
  await expect(findings(page)).toHaveCount(0);
});

test('without a form there is nothing to hold back, and the rest is the same', async ({ page }) => {
  await open(page);
  await page.evaluate((words) => {
    const field = document.createElement('forewarn-field');
    const control = document.createElement('textarea');
    control.value = words;
    field.append(control);
    document.querySelector('main')?.append(field);
  }, THREAT);
  await expect(findings(page)).toHaveCount(1);
});

test('taken out of the page, it leaves nothing behind', async ({ page }) => {
  await page.goto('/element.html');
  await page.waitForFunction(() => 'defineField' in window);
  const markup = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  await page.evaluate(() => window.defineField());
  await page.getByRole('textbox', { name: 'Caption' }).fill(SECRET);
  await expect(findings(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('forewarn-field')) {
      field.replaceWith(...field.childNodes);
    }
  });
  const expected = before.replaceAll(/<\/?forewarn-field[^>]*>/g, '');
  expect(await markup()).toBe(expected);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
