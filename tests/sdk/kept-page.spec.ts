/** A page that the browser keeps while its user is elsewhere, and brings back as it was. */

import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

test.skip(
  ({ browserName }) => browserName === 'firefox',
  'Playwright cannot go back to a page that Firefox kept.',
);

test.use({
  launchOptions: async ({ browserName, launchOptions }, use) => {
    await use(
      browserName === 'chromium'
        ? { ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }
        : launchOptions,
    );
  },
});

test('is checked as before', async ({ page }) => {
  const form = await Form.open(page);
  await form.caption.fill(THREAT);
  await expect(form.findings).toHaveCount(1);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto('/empty.html');
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  await expect(form.findings).toHaveCount(1);
  await form.caption.fill(SECRET);
  await expect(form.findings.getByText('This asks for a secret')).toBeVisible();
});
