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
