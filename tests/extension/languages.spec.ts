import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { archiveOf } from '../../scripts/build-extension.mjs';
import { Firefox } from '../browsers/web-driver.js';
import { overflow, violations } from './barriers.js';
import { expect, HOUSE_RULES, test } from './browser.js';

const LOCALES = fileURLToPath(new URL('../../www/extension/_locales/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../www/sdk/src/attach/messages/', import.meta.url));
const ID = 'forewarn@forewarn.example';
const UUID = '0c3d4f7e-54d1-4a55-8f63-6a0f0f1f2c21';
/** What a store takes of a description. */
const DESCRIPTION_LIMIT = 132;
const DIRECTIONS = { ru: 'ltr', ar: 'rtl' } as const;

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const languages = readdirSync(LOCALES).sort();

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
}

function placesIn({ message }: { message: string }): string[] {
  return [...message.matchAll(/\$\w+\$/g)].map(([place]) => place).sort();
}

test('the extension speaks the languages of the package', () => {
  const ofPackage = readdirSync(PACKAGE).map((name) => name.replace('.ts', ''));
  expect(languages).toEqual(ofPackage.sort());
});

for (const language of languages) {
  test(`every text is there in ${language}, and no other`, () => {
    const english = messagesOf('en');
    const messages = messagesOf(language);
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    expect(messages.language?.message).toBe(language);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
    for (const [name, written] of Object.entries(messages)) {
      const original = english[name] as Messages[string];
      expect(written.message.trim(), name).not.toBe('');
      expect(placesIn(written), name).toEqual(placesIn(original));
      expect(written.placeholders, name).toEqual(original.placeholders);
    }
  });
}

/** The texts of a page's own elements that are not those of a language. */
function otherTexts(page: Page, messages: Messages): Promise<string[]> {
  return page.evaluate(
    (known) =>
      [...document.querySelectorAll<HTMLElement>('[data-message]')]
        .filter(({ dataset, textContent }) => textContent !== known[dataset.message as string]?.message)
        .map(({ outerHTML }) => outerHTML),
    messages,
  );
}

for (const [language, direction] of Object.entries(DIRECTIONS)) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('options and popup are in this language, written its way, and without a known barrier', async ({
      installed,
    }) => {
      test.slow();
      const messages = messagesOf(language);
      const said = (name: string) => messages[name]?.message as string;
      const options = await installed.options();
      const root = options.page.locator('html');
      await expect(root).toHaveAttribute('lang', language);
      await expect(root).toHaveAttribute('dir', direction);
      expect(await otherTexts(options.page, messages)).toEqual([]);
      await options.page.setViewportSize({ width: 320, height: 640 });
      await options.chooseFile(HOUSE_RULES);
      await expect(options.review.getByRole('heading')).toHaveText(said('optionsReview'));
      await expect(options.review).toContainText(`${said('kindHouse')}: 4`);
      // Else the last sign of a digest would stand before it.
      await expect(options.review.locator('code')).toHaveCSS('direction', 'ltr');
      expect(await overflow(options.page)).toBe(0);
      expect(await violations(options.page)).toEqual([]);
      await options.review.getByRole('button', { name: said('optionsTrust') }).click();
      await expect(options.status).toContainText('House rules of the tests');

      const page = await installed.context.newPage();
      await page.goto('http://localhost/fields.html');
      const popup = await installed.popup(page);
      await expect(popup.page.locator('html')).toHaveAttribute('dir', direction);
      expect(await otherTexts(popup.page, messages)).toEqual([]);
      await popup.page
        .getByRole('checkbox', { name: said('popupSwitch').replace('$SITE$', 'localhost') })
        .check();
      await page.getByLabel('Caption', { exact: true }).fill('I will hurt you');
      await expect(popup.findings).toHaveCount(1);
      // The list of findings is the package's own, and is in the same language.
      await expect(popup.page.locator('.forewarn-panel')).toHaveAttribute('lang', language);
      await expect(popup.findings).toContainText(said('popupHouseRule'));
      expect(await violations(popup.page)).toEqual([]);
      expect(installed.problems).toEqual([]);
    });
  });
}

for (const [language, direction] of Object.entries(DIRECTIONS)) {
  test(`Firefox shows the options in ${language} where that is its language`, async () => {
    const origin = `moz-extension://${UUID}`;
    const firefox = await Firefox.start({
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    });
    try {
      // As with a language pack, of which none is installed.
      await firefox.runInBrowser(
        `Services.locale.availableLocales = ['en-US', '${language}']; Services.locale.requestedLocales = ['${language}']`,
      );
      await firefox.install(readFileSync(archiveOf('firefox')));
      await expect.poll(() => firefox.address).toBe(`${origin}/options.html`);
      const shown = () =>
        firefox.run<string[]>(
          'const { lang, dir } = document.documentElement; return [lang, dir, document.title]',
        );
      const title = messagesOf(language).optionsTitle?.message;
      await expect.poll(shown).toEqual([language, direction, title]);
    } finally {
      await firefox.stop();
    }
  });
}
