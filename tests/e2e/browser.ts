import { fileURLToPath } from 'node:url';
import type { PlaywrightTestConfig } from '@playwright/test';

/** The system's Chromium, kept from talking to anyone but the pages under test. */
export function chromium(...more: string[]): NonNullable<PlaywrightTestConfig['use']> {
  return {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...more,
      ],
    },
  };
}

/** The system's Firefox, as it comes, driven over WebDriver BiDi. */
export function firefox(): NonNullable<PlaywrightTestConfig['use']> {
  return {
    browserName: 'firefox',
    // A channel with this prefix is what makes Playwright speak BiDi.
    channel: 'moz-firefox',
    launchOptions: {
      executablePath: fileURLToPath(new URL('../browsers/firefox.mjs', import.meta.url)),
    },
  };
}
