import { readFileSync } from 'node:fs';
import { overflow, violations } from './barriers.js';
import { expect, HOUSE_RULES, test } from './browser.js';

const ADDRESS = 'http://127.0.0.1/packs/rules.json';

function houseRules(
  change: (pack: { pack: { version: string }; rules: { severity: string }[] }) => void = () => undefined,
) {
  const pack = JSON.parse(readFileSync(HOUSE_RULES, 'utf8'));
  change(pack);
  return JSON.stringify(pack, undefined, 2);
}

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

test('a pack is shown in full, and used only when it is trusted', async ({ installed }) => {
  const options = await installed.options();
  await options.chooseFile(HOUSE_RULES);
  await expect(options.review).toContainText('House rules of the tests');
  for (const shown of [
    'house-rules',
    '1.0.0',
    'Example Video',
    'Rules of a site: 4',
    'sha256-',
    'house-rules.json',
  ]) {
    await expect(options.review).toContainText(shown);
  }
  await options.review.getByText('The whole pack, as written').click();
  await expect(options.review.locator('pre')).toContainText('"i will $harm (you|them)"');
  await options.review.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.review).toHaveCount(0);
  await expect(options.page.getByText('None yet.')).toBeVisible();
  await options.trustFile(HOUSE_RULES);
  await expect(options.pack('House rules of the tests').getByRole('checkbox')).toBeChecked();
});

test('starter packs of several languages are told apart', async ({ installed }) => {
  const { page } = await installed.options();
  const switches = page.locator('#starter-packs .choice');
  await expect(switches.filter({ hasText: 'Harassment Spanish · Version' })).toHaveCount(1);
  const names = await switches.allInnerTexts();
  expect(new Set(names).size).toBe(names.length);
});

test('a pack that is refused says what is wrong, and where', async ({ installed }) => {
  const options = await installed.options();
  const broken = houseRules((pack) => {
    for (const rule of pack.rules.slice(0, 2)) rule.severity = 'deadly';
  });
  await options.chooseFile(file('broken.json', broken));
  await expect(options.review).toContainText('This pack was refused. Nothing was changed.');
  await expect(options.review.locator('.problems li')).toHaveCount(2);
  const line = broken.split('\n').findIndex((text) => text.includes('deadly')) + 1;
  await expect(options.review.locator('.problems li').first()).toContainText(`Line ${line}, column`);
  await options.chooseFile(file('page.json', '<!doctype html>'));
  await expect(options.review).toContainText('Line 1, column 1');
  await expect(options.page.getByText('None yet.')).toBeVisible();
});

test('a pack from an address, and its new version', async ({ installed }) => {
  const { sites } = installed;
  const options = await installed.options();
  sites.answers.set(ADDRESS, { body: houseRules() });
  await options.fetch(ADDRESS);
  await expect(options.review).toContainText(ADDRESS);
  await options.trust();

  const renew = options.page.getByRole('button', { name: 'Look for a new version' });
  await renew.click();
  await expect(options.status).toHaveText('This is the pack you have already.');

  const next = houseRules((pack) => {
    pack.pack.version = '1.1.0';
  });
  sites.answers.set(ADDRESS, { body: next });
  await renew.click();
  await expect(options.review).toContainText('It replaces version 1.0.0 of this pack.');
  await options.trust();
  await expect(options.pack('House rules of the tests')).toContainText('Version 1.1.0');
  const kept = await (await installed.background()).evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('pack ')),
  );
  expect(kept).toHaveLength(1);
});

test('an address that cannot be had, and one that leads elsewhere', async ({ installed }) => {
  const { sites } = installed;
  const options = await installed.options();
  await options.fetch('http://example.com/pack.json');
  await expect(options.review).toContainText('The address has to begin with https://.');
  sites.answers.set(ADDRESS, { status: 404, body: '' });
  await options.fetch(ADDRESS);
  await expect(options.review).toContainText('HTTP 404');
  sites.answers.set(ADDRESS, { status: 302, headers: { location: 'http://localhost/elsewhere' }, body: '' });
  await options.fetch(ADDRESS);
  await expect(options.review).toContainText('The pack could not be fetched');
  expect(sites.requests).not.toContain('http://localhost/elsewhere');
});

test('settings go to a file and come back from it', async ({ installed }) => {
  const options = await installed.options();
  const { page } = options;
  await options.trustFile(HOUSE_RULES);
  await options.pack('Threats and incitement').getByRole('checkbox').check();
  await page.getByLabel('Only when I ask').check();
  await page.getByLabel('Language of messages').fill('pt-br');
  await page.getByLabel('Region').fill('no');
  await page.getByLabel('Region').blur();
  await expect(page.getByLabel('Language of messages')).toHaveValue('pt-BR');
  await expect(page.getByLabel('Region')).toHaveValue('NO');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save settings to a file' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({
    forewarnSettings: 1,
    starterPacks: ['violence.en'],
    locale: 'pt-BR',
    region: 'NO',
    checking: 'demand',
    packs: [{ on: true, from: { kind: 'file', name: 'house-rules.json' } }],
  });

  await options.pack('House rules of the tests').getByRole('button', { name: 'Remove' }).click();
  await page.getByLabel('While I write').check();
  await page.getByLabel('Region').fill('Norway');
  await page.getByLabel('Region').blur();
  await expect(page.getByText('This is not a country code of two letters.')).toBeVisible();

  await page.locator('#import').setInputFiles(file('settings.json', saved));
  await expect(options.importReview).toContainText('House rules of the tests');
  await options.importReview.getByRole('button', { name: 'Trust them and use them' }).click();
  await expect(options.status).toHaveText('The settings were loaded.');
  await expect(options.pack('House rules of the tests').getByRole('checkbox')).toBeChecked();
  await expect(page.getByLabel('Only when I ask')).toBeChecked();
  await expect(page.getByLabel('Region')).toHaveValue('NO');
});

for (const [what, content, reason] of [
  ['no JSON', '{', 'SyntaxError'],
  ['another file', '{}', 'forewarnSettings: 1 is expected'],
  [
    'a wrong value',
    '{"forewarnSettings":1,"starterPacks":[],"packs":[{"on":1}],"locale":null,"region":null,"checking":"typing"}',
    'packs[0].on: true or false is expected',
  ],
] as const) {
  test(`a file of settings that is not one: ${what}`, async ({ installed }) => {
    const options = await installed.options();
    await options.page.locator('#import').setInputFiles(file('settings.json', content));
    await expect(options.importReview.getByRole('alert')).toContainText(reason);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`popup and options have no known barrier in ${colorScheme}`, async ({ installed }) => {
    test.slow();
    const page = await installed.page('http://localhost/fields.html');
    const options = await installed.options();
    await options.page.emulateMedia({ colorScheme });
    await options.chooseFile(HOUSE_RULES);
    await options.review.getByText('The whole pack, as written').click();
    for (const details of await options.page.getByText('What is in it').all()) await details.click();
    await expect(options.page.locator('.pack dl')).toHaveCount(await options.page.locator('.pack').count());
    expect(await violations(options.page)).toEqual([]);
    await options.chooseFile(file('broken.json', '{}'));
    await expect(options.review).toContainText('refused');
    expect(await violations(options.page)).toEqual([]);

    await page.getByLabel('Caption', { exact: true }).fill('darn. I will hurt you. nobody would miss me');
    const popup = await installed.popup(page);
    await popup.page.emulateMedia({ colorScheme });
    await expect(popup.findings).toHaveCount(2);
    for (const why of await popup.findings.getByText('Why?').all()) await why.click();
    expect(await violations(popup.page)).toEqual([]);
    await popup.on.uncheck();
    await expect(popup.once).toBeVisible();
    expect(await violations(popup.page)).toEqual([]);
  });
}

test('at 320 pixels, and from right to left, nothing has to be scrolled sideways', async ({ installed }) => {
  const options = await installed.options();
  const { page } = options;
  await page.setViewportSize({ width: 320, height: 640 });
  await options.chooseFile(HOUSE_RULES);
  await expect(options.review).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await overflow(page)).toBe(0);
});
