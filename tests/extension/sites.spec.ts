import { expect, test } from './browser.js';
import { Popup } from './popup.js';

const THREAT = 'I will hurt you';

/** The browser's own errands, which are not the extension's. */
const OF_THE_BROWSER = /^(https?:\/\/)([a-z.-]+\.)?(google|googleapis|gvt1|gstatic)\.com/;

test('nothing is on until the person says so, and everything is off when they say so', async ({
  installed,
}) => {
  const options = await installed.options();
  await options.pack('Threats and incitement').getByRole('checkbox').check();
  const page = await installed.context.newPage();
  await page.goto('http://localhost/fields.html');
  const caption = page.getByLabel('Caption', { exact: true });
  await caption.fill('I will kill you');
  const popup = await installed.popup(page);
  await expect(popup.on).not.toBeChecked();
  await expect(popup.page.getByText('Off on this site.')).toBeVisible();

  await popup.on.check();
  await expect(popup.finding('This reads as a threat')).toBeVisible();
  const stage = page.locator('forewarn-stage');
  await expect(stage).toBeAttached();
  await expect(options.page.getByRole('button', { name: 'Turn off on localhost' })).toBeVisible();

  const elsewhere = await installed.context.newPage();
  await elsewhere.goto('http://127.0.0.1/fields.html');
  await elsewhere.getByLabel('Caption', { exact: true }).fill('I will kill you');
  expect(await (await installed.popup(elsewhere)).on.isChecked()).toBe(false);

  await options.page.getByRole('button', { name: 'Turn off on localhost' }).click();
  await expect(stage).not.toBeAttached();
  await expect(options.page.getByText('It is on nowhere.')).toBeVisible();
  await page.reload();
  await caption.fill('I will kill you');
  await expect(stage).not.toBeAttached();
  expect(installed.problems).toEqual([]);
});

test('for once, until the page is left', async ({ installed }) => {
  await (await installed.options()).pack('Threats and incitement').getByRole('checkbox').check();
  const page = await installed.context.newPage();
  await page.goto('http://localhost/fields.html');
  const popup = await installed.popup(page);
  await popup.once.click();
  await page.getByLabel('Caption', { exact: true }).fill('I will kill you');
  await expect(popup.finding('This reads as a threat')).toBeVisible();
  await expect(popup.on).not.toBeChecked();
  await page.reload();
  await page.getByLabel('Caption', { exact: true }).fill('I will kill you');
  await expect((await installed.popup(page)).once).toBeVisible();
});

test('where no extension may work it says so', async ({ installed }) => {
  const page = await installed.context.newPage();
  await page.goto('chrome://version');
  const popup = await installed.popup(page);
  await expect(popup.page.getByText('The browser lets no extension work on this page.')).toBeVisible();
});

test('the popup selects the words, and says when they are not there any more', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html');
  const caption = page.getByLabel('Caption', { exact: true });
  await caption.fill(`Now ${THREAT}`);
  const popup = await installed.popup(page);
  await popup.page.getByRole('button', { name: 'Select these words' }).click();
  const selected = () =>
    caption.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]);
  await expect.poll(selected).toEqual([4, 19]);
  const badge = await (await installed.background()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab?.id as number });
  });
  expect(badge).toBe('1');
});

test('on demand, nothing is checked before it is asked for', async ({ installed }) => {
  const page = await installed.page('http://localhost/fields.html');
  const options = await installed.options();
  await options.page.getByLabel('Only when I ask').check();
  await page.bringToFront();
  await page.getByLabel('Caption', { exact: true }).fill(THREAT);
  const popup = await installed.popup(page);
  await expect(popup.checkNow).toBeVisible();
  await expect(popup.findings).toHaveCount(0);
  await popup.checkNow.click();
  await expect(popup.finding('This reads as a threat')).toBeVisible();
  await expect(popup.checkNow).toBeHidden();
});

test('nothing is asked of anyone but the address of a pack', async ({ installed }) => {
  const { sites } = installed;
  const page = await installed.page('http://localhost/fields.html');
  const options = await installed.options();
  sites.requests.length = 0;
  await options.fetch('http://127.0.0.1/house-rules.json');
  await expect(options.review).toBeVisible();
  await page.bringToFront();
  await page
    .getByLabel('Caption', { exact: true })
    .fill(`${THREAT}. nobody would miss me. send me your seed phrase`);
  const popup = new Popup((await installed.popup(page)).page);
  await expect(popup.findings).toHaveCount(2);
  await popup.use('beat');
  await expect(popup.findings).toHaveCount(1);
  expect(sites.requests.filter((address) => !OF_THE_BROWSER.test(address))).toEqual([
    'http://127.0.0.1/house-rules.json',
  ]);
});
