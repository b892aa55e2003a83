import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  test as base,
  chromium as engine,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import { folderOf } from '../../scripts/build-extension.mjs';
import { chromium } from '../e2e/browser.js';
import { Options } from './options.js';
import { Popup } from './popup.js';
import { type Sites, startSites } from './sites.js';

export const HOUSE_RULES = fileURLToPath(new URL('../../www/sdk/tests/house-rules.json', import.meta.url));

const ARGUMENTS = chromium('--disable-features=DisableLoadExtensionCommandLineSwitch').launchOptions;

/** The browser with the extension in it, and what stands for the web. */
export interface Installed {
  context: BrowserContext;
  sites: Sites;
  /** What the pages wrote into their consoles as errors, and what they did not catch. */
  problems: string[];
  /** The background, asleep or not. */
  background(): Promise<Worker>;
  /** The options, in a tab of their own. */
  options(): Promise<Options>;
  /** A page of a site that is turned on, with the house rules of these tests. */
  page(address: string): Promise<Page>;
  /** A page of the extension in a tab of its own. */
  open(path: string): Promise<Page>;
  /** What the toolbar button opens, for the tab of a page. */
  popup(page: Page): Promise<Popup>;
  /** Puts the extension in again in the place of what is there, as an update does. */
  reload(): Promise<void>;
}

export interface Choices {
  /** The language of the extension's own texts; where there is none, the browser's, which is English. */
  language: string | undefined;
}

export const test = base.extend<Choices & { installed: Installed }>({
  language: [undefined, { option: true }],
  installed: async ({ language }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'forewarn-extension-'));
    const sites = await startSites();
    const extension = forTests(join(folder, 'extension'), language);
    const context = await engine.launchPersistentContext(join(folder, 'profile'), {
      ...ARGUMENTS,
      headless: true,
      ...(language === undefined ? {} : { locale: language }),
      args: [
        ...(ARGUMENTS?.args ?? []),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        // Everything the browser asks for goes through here, pages of this machine too.
        `--proxy-server=127.0.0.1:${sites.port}`,
        '--proxy-bypass-list=<-loopback>',
      ],
    });
    const installed = await installedIn(context, sites);
    await use(installed);
    await context.close();
    await sites.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };

/** What the browser's own page of extensions can do. */
interface ExtensionManager {
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
}

/**
 * The extension as it is built, but with the sites of these tests granted from the start: no test
 * can answer the browser's own question. Where a language is named, its texts
 * stand in the place of the English ones: that is what a Chromium takes which has no other language.
 */
function forTests(folder: string, language: string | undefined): string {
  cpSync(folderOf('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = ['http://localhost/*', 'http://127.0.0.1/*'];
  writeFileSync(path, JSON.stringify(manifest));
  if (language !== undefined) {
    const locales = join(folder, '_locales');
    cpSync(join(locales, language), join(locales, 'en'), { recursive: true });
  }
  return folder;
}

async function installedIn(context: BrowserContext, sites: Sites): Promise<Installed> {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  const background = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL((await background()).url());
  // What a person sees first, too.
  const welcome = () => context.pages().find((page) => page.url().endsWith('/options.html'));
  await expect.poll(welcome).toBeDefined();
  await welcome()?.close();
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${host}/${path}`);
    return page;
  };
  const popup = async (page: Page) => {
    const opened = await context.newPage();
    // The popup speaks of the tab in front.
    await page.bringToFront();
    await opened.goto(`chrome-extension://${host}/popup.html`);
    return new Popup(opened);
  };
  const options = async () => new Options(await open('options.html'));
  return {
    context,
    sites,
    problems,
    background,
    open,
    options,
    popup,
    page: async (address) => {
      await (await options()).trustFile(HOUSE_RULES);
      const page = await context.newPage();
      await page.goto(address);
      const { on, page: opened } = await popup(page);
      await on.check();
      await opened.close();
      return page;
    },
    reload: async () => {
      const manager = await context.newPage();
      await manager.goto('chrome://extensions');
      // Without it an extension that is not from a store does not come back.
      await manager.evaluate(() =>
        (chrome as unknown as ExtensionManager).developerPrivate.updateProfileConfiguration({
          inDeveloperMode: true,
        }),
      );
      await manager.close();
      const again = context.waitForEvent('serviceworker');
      await (await background()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await again;
    },
  };
}
