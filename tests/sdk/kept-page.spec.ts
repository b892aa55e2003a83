/** A page that the browser keeps while its user is elsewhere, and brings back as it was. */

import type { Page } from '@playwright/test';
import { Firefox } from '../browsers/web-driver.js';
import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

test.use({
  launchOptions: async ({ browserName, launchOptions }, use) => {
    await use(
      browserName === 'chromium'
        ? { ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }
        : launchOptions,
    );
  },
});

test('is checked as before', async ({ page, origin, browserName }) => {
  // Playwright never comes back to a page that Firefox kept.
  await (browserName === 'firefox' ? comeBackInFirefox(origin) : comeBack(page));
});

async function comeBack(page: Page): Promise<void> {
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
}

async function comeBackInFirefox(origin: string): Promise<void> {
  const firefox = await Firefox.start();
  const titles = '[...document.querySelectorAll(".forewarn-finding .forewarn-title")]';
  const found = () => firefox.run<string[]>(`return ${titles}.map(({ textContent }) => textContent)`);
  try {
    await firefox.open(`${origin}/form.html`);
    await expect.poll(() => firefox.run('return "attachForm" in window')).toBe(true);
    await firefox.run('return attachForm()');
    await firefox.type('#caption', THREAT);
    await expect.poll(found).toEqual(['This reads as a threat']);
    await firefox.run('addEventListener("pageshow", ({ persisted }) => { window.persisted = persisted })');
    await firefox.open(`${origin}/empty.html`);
    await firefox.back();
    expect(await firefox.run('return window.persisted')).toBe(true);
    expect(await found()).toEqual(['This reads as a threat']);
    await firefox.type('#caption', `. ${SECRET}`);
    await expect.poll(found).toEqual(['This reads as a threat', 'This asks for a secret']);
  } finally {
    await firefox.stop();
  }
}
