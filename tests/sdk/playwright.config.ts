import { defineConfig } from '@playwright/test';

/** The npm package in the system's Chromium, as `tsc` and the engine's build leave it: no bundler. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/sdk',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
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
      ],
    },
  },
});
