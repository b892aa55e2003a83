import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type CDPSession } from '@playwright/test';
import type * as forewarn from '../../www/sdk/src/index.js';
import { FirefoxScripts } from './firefox-scripts.js';
import { type InputMethod, inChromium, inFirefox } from './input-method.js';
import { startServer } from './server.js';

type Outcome<T> = {
  value?: T;
  name?: string;
  code?: string;
  message?: string;
  errors?: forewarn.PackError[];
};

export interface AttachFormOptions extends Omit<forewarn.AttachOptions, 'checker' | 'fields'> {
  fields?: (string | { name: string; element: HTMLElement })[];
  packs?: string[];
  /** No checker at all. */
  without?: boolean;
  breakable?: { timeLimit?: number };
  /** `trusted`: a worker that the page makes through a policy of trusted types. */
  worker?: boolean | 'trusted';
  wasmUrl?: string;
  /** The language of the interface. */
  language?: string;
}

declare global {
  interface Window {
    forewarn: typeof forewarn;
    breakableChecker(
      options: { worker: boolean } & Omit<Partial<forewarn.CheckerOptions>, 'worker'>,
    ): Promise<forewarn.Checker>;
    outcome<T>(promise: Promise<T>): Promise<Outcome<T>>;
    workersMade(): number;
    verdictLines(of: { packs: object[]; cases: object[] }): Promise<string[]>;
    attachForm(options?: AttachFormOptions): Promise<void>;
    defineField(options?: Omit<forewarn.AttachOptions, 'checker' | 'fields'>): void;
    /** What the form gave out, errors by their codes. */
    events: ({ type: string } & Record<string, unknown>)[];
    attachment: forewarn.Attachment;
    /** What the page's own submit listener saw. */
    submissions: Record<string, string>[];
  }
}

interface Fixtures {
  /** What Chromium alone can be asked: to trace, to list listeners. Elsewhere the test is skipped. */
  devTools: CDPSession;
  inputMethod: InputMethod;
  /** Media features of the page that each browser is told of in a way of its own. */
  prefer(features: { forcedColors?: 'active'; reducedMotion?: 'reduce' }): Promise<void>;
}

interface WorkerFixtures {
  origin: string;
  firefoxScripts: FirefoxScripts;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
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
  devTools: async ({ page, browserName }, use) => {
    test.skip(browserName !== 'chromium', 'only Chromium speaks the DevTools protocol');
    await use(await page.context().newCDPSession(page));
  },
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const { server, origin } = await startServer();
      await use(origin);
      await close(server);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
});

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export { expect } from '@playwright/test';
