/** What each browser is asked in a way of its own. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type CDPSession } from '@playwright/test';
import { FirefoxScripts } from './firefox-scripts.js';
import { type InputMethod, inChromium, inFirefox } from './input-method.js';

export interface Fixtures {
  /** What Chromium alone can be asked: to trace, to list listeners. Elsewhere the test is skipped. */
  devTools: CDPSession;
  inputMethod: InputMethod;
  /** Media features of the page, besides the colour scheme, which Playwright sets. */
  prefer(features: { forcedColors?: 'active'; reducedMotion?: 'reduce' }): Promise<void>;
}

export const test = base.extend<Fixtures, { firefoxScripts: FirefoxScripts }>({
  devTools: async ({ page, browserName }, use) => {
    test.skip(browserName !== 'chromium', 'only Chromium speaks the DevTools protocol');
    await use(await page.context().newCDPSession(page));
  },
  inputMethod: async ({ page, browserName, firefoxScripts }, use) => {
    const isFirefox = browserName === 'firefox';
    await use(isFirefox ? inFirefox(firefoxScripts) : inChromium(await page.context().newCDPSession(page)));
  },
  prefer: async ({ page, browserName, firefoxScripts }, use) => {
    await use(async (features) => {
      if (browserName !== 'firefox') return page.emulateMedia(features);
      await firefoxScripts.run(({ forcedColors, reducedMotion }, { gBrowser }) => {
        const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.forcedColorsOverride = forcedColors ?? 'none';
        browsingContext.prefersReducedMotionOverride = reducedMotion ?? 'none';
      }, features);
    });
  },
  firefoxScripts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'forewarn-firefox-'));
      await use(new FirefoxScripts(join(folder, 'scripts')));
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, firefoxScripts }, use) => {
      const env = { ...process.env, FIREFOX_SCRIPTS: firefoxScripts.socket };
      await use({ ...launchOptions, env });
    },
    { scope: 'worker' },
  ],
});
