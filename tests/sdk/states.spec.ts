/** Every state of a form: without a known barrier in light and in dark, and as a screen reader is told of it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  // As a driver's script: the page's own policy lets none in that are not its own.
  await page.evaluate(AXE);
  return page.evaluate(async (without) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const found = (await axe.run({ rules })).violations;
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, without);
}

interface State {
  options?: Parameters<typeof Form.open>[1];
  enter(form: Form): Promise<unknown>;
  /** What stands under the caption, as it is read out. */
  tree: string;
  /** What stands over the form. */
  summary?: string;
}

const STATES: Record<string, State> = {
  empty: {
    enter: async () => undefined,
    tree: '- paragraph',
  },
  clear: {
    enter: (form) => form.caption.fill('A walk'),
    tree: `
  - paragraph: No known issue`,
  },
  'a notice': {
    enter: (form) => form.caption.fill('darn'),
    tree: `
  - paragraph: 1 thing to look at
  - list:
    - listitem:
      - paragraph: For your information
      - paragraph: "A rule of this site: Example Video"
      - paragraph: Strong language
      - text: darn
      - paragraph: Some viewers filter this word.
      - button "Select these words"
      - group: Why?`,
  },
  'a disguise, opened': {
    options: { feedback: true },
    enter: async (form) => {
      await form.caption.fill('I will huuurt you');
      await form.findings.getByText('Why?').click();
    },
    tree: `
  - paragraph: 1 thing to look at
  - list:
    - listitem:
      - paragraph: Please confirm
      - paragraph: "A rule of this site: Example Video"
      - paragraph: This reads as a threat
      - text: I will huuurt you
      - paragraph: Threats break the guidelines.
      - button "Select these words"
      - button "Use “beat”"
      - group:
        - text: Why?
        - paragraph: Read as “i will hurt you” (stretched letters)
        - term: "Issued by:"
        - definition: Example Video · A rule of this site
        - term: "Rule:"
        - definition:
          - link "Community Guidelines, section 3"
        - term: "If you disagree:"
        - definition:
          - link "Appeal"
        - paragraph:
          - button "This is wrong"`,
  },
  support: {
    enter: (form) => form.caption.fill('nobody would miss me'),
    tree: `
  - paragraph: You do not have to carry this alone
  - paragraph: If you are struggling, talking to someone can help.
  - list:
    - listitem:
      - link "Find a helpline"`,
  },
  refused: {
    enter: async (form) => {
      await form.caption.fill(SECRET);
      await form.publish.click();
      await expect(form.summary).toBeFocused();
    },
    summary: `
  - group "This cannot be posted as it is":
    - paragraph: This cannot be posted as it is
    - paragraph: /Change these words/
    - list:
      - listitem:
        - 'button "Caption: send me your seed phrase"'
        - paragraph: This asks for a secret
        - paragraph:
          - text: Example Video ·
          - link "Community Guidelines, section 3"
          - text: ·
          - link "Appeal"`,
    tree: `
  - paragraph: 1 thing to look at
  - list:
    - listitem:
      - paragraph: Will be refused
      - paragraph: "A rule of this site: Example Video"
      - paragraph: This asks for a secret
      - text: send me your seed phrase
      - paragraph: Nobody may ask for a seed phrase.
      - button "Select these words"
      - group: Why?`,
  },
  'a reason given': {
    enter: async (form) => {
      await form.caption.fill(THREAT);
      await form.publish.click();
      await form.dialog.getByLabel('I am quoting someone').check();
      await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
      await expect(form.findings.getByText('You gave a reason')).toBeVisible();
    },
    tree: `
  - paragraph: 1 thing to look at
  - list:
    - listitem:
      - paragraph: You gave a reason
      - paragraph: "A rule of this site: Example Video"
      - paragraph: This reads as a threat
      - text: I will hurt you
      - paragraph: Threats break the guidelines.
      - button "Select these words"
      - button "Use “beat”"
      - group: Why?`,
  },
  'not checked': {
    options: { packs: ['/packs/missing.json'] },
    enter: (form) => form.caption.fill(THREAT),
    tree: `
  - paragraph: Not checked here. You can still post.`,
  },
};

for (const [name, { options, enter, tree, summary }] of Object.entries(STATES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: read out as it is, and no known barrier in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const form = await Form.open(page, options);
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect(isDark).toBe(colorScheme === 'dark');
      await enter(form);
      await expect(page.locator('#caption ~ .forewarn-panel')).toMatchAriaSnapshot(tree);
      if (summary) await expect(form.summary).toMatchAriaSnapshot(summary);
      else await expect(form.summary).toBeHidden();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('a pack that skips the civic gate says why, in plain text', async ({ page }) => {
  const form = await Form.open(page, { packs: ['/packs/ungated.json'] });
  await form.caption.fill('you fool');
  await form.findings.getByText('Why?').click();
  await expect(form.findings.getByRole('term').last()).toHaveText('Not tested on lawful civic speech');
  const reason = form.findings.getByRole('definition').last();
  await expect(reason).toHaveText('Made to try the interface <b>only</b>');
});

test('the dialog is read out as it is', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await form.publish.click();
  await form.dialog.getByLabel('Another reason').check();
  await expect(form.dialog).toMatchAriaSnapshot(`
  - dialog "Before you post":
    - heading "Before you post" [level=2]
    - paragraph: You can go back and edit, or say why this is fine and post it.
    - 'group "Caption: I will hurt you"':
      - text: "Caption: I will hurt you"
      - paragraph: This reads as a threat
      - paragraph: Threats break the guidelines.
      - term: "Issued by:"
      - definition: Example Video · A rule of this site
      - term: "Rule:"
      - definition:
        - link "Community Guidelines, section 3"
      - term: "If you disagree:"
      - definition:
        - link "Appeal"
      - paragraph: Why is it fine to post?
      - radio "I am reporting what happened"
      - text: I am reporting what happened
      - radio "I am quoting someone"
      - text: I am quoting someone
      - radio "It is fiction, art or a joke"
      - text: It is fiction, art or a joke
      - radio "I am asking for help"
      - text: I am asking for help
      - radio "It does not mean that"
      - text: It does not mean that
      - radio "Another reason" [checked]
      - text: Another reason
      - textbox "Your reason"
    - button "Go back and edit"
    - button "Post anyway"`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`<forewarn-field> has no known barrier in ${colorScheme}`, async ({ page, browserName }) => {
    // It ends the process of a page of Firefox that has an editing host, with or without us.
    const without = browserName === 'firefox' ? ['aria-input-field-name'] : [];
    await page.emulateMedia({ colorScheme });
    await page.goto('/element.html');
    await page.waitForFunction(() => 'defineField' in window);
    await page.evaluate(() => window.defineField());
    await page.getByRole('textbox', { name: 'Caption' }).fill(`${THREAT}. nobody would miss me`);
    await page.getByRole('textbox', { name: 'Story' }).fill(SECRET);
    await expect(page.locator('.forewarn-finding')).toHaveCount(2);
    for (const why of await page.locator('summary').all()) await why.click();
    expect(await violations(page, without)).toEqual([]);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.locator('.forewarn-summary')).toBeFocused();
    expect(await violations(page, without)).toEqual([]);
    await page.getByRole('textbox', { name: 'Story' }).fill('');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, without)).toEqual([]);
  });
}
