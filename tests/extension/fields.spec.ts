import { expect, test } from './browser.js';

const THREAT = 'I will kill you all';

test('smoke', async ({ installed }) => {
  const page = await installed.context.newPage();
  await page.goto('http://localhost/fields.html');
  const popup = await installed.popup(page);
  await popup.on.check();
  await page.getByLabel('Caption').click();
  await page.keyboard.type(THREAT);
  await expect(popup.finding('This reads as a threat')).toBeVisible();
  await popup.page.screenshot({ path: '/tmp/popup.png' });
  await page.screenshot({ path: '/tmp/page.png' });
  console.log(installed.sites.requests, installed.problems);
});
