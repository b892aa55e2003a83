import { defineConfig } from '@playwright/test';
import { chromium, firefox } from './tests/e2e/browser.js';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  // Passing tests do not wait; on a machine that others use too everything may take long.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Such a machine may be late once; what fails twice fails, and the first is reported as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { ...chromium(), trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'package',
      testDir: 'tests/sdk',
    },
    {
      name: 'package in Firefox',
      testDir: 'tests/sdk',
      use: firefox(),
    },
    {
      name: 'extension',
      testDir: 'tests/extension',
      // Each starts a browser of its own.
      timeout: 60_000,
    },
    {
      name: 'package in WebKit',
      testDir: 'tests/webkit',
    },
    {
      name: 'projects that use the package',
      testDir: 'tests/consumers',
      // Each packs, installs and builds.
      timeout: 240_000,
    },
    {
      name: 'page',
      testDir: 'tests/e2e',
      testIgnore: '**/without-javascript.spec.ts',
    },
    {
      name: 'page in Firefox',
      testDir: 'tests/e2e',
      testMatch: [
        '**/publishing.spec.ts',
        '**/captions.spec.ts',
        '**/accessibility.spec.ts',
        '**/writing.spec.ts',
        '**/looks.spec.ts',
        '**/underline.spec.ts',
      ],
      use: firefox(),
    },
    {
      name: 'without JavaScript',
      testDir: 'tests/e2e',
      testMatch: '**/without-javascript.spec.ts',
      use: { javaScriptEnabled: false },
    },
  ],
});
