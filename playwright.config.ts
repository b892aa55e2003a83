import { defineConfig } from '@playwright/test';
import { chromium } from './tests/e2e/browser.js';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { ...chromium(), trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'page',
      testDir: 'tests/e2e',
      testIgnore: '**/without-*.spec.ts',
    },
    {
      name: 'without WebAssembly',
      testDir: 'tests/e2e',
      testMatch: '**/without-webassembly.spec.ts',
      use: chromium('--js-flags=--noexpose-wasm'),
    },
    {
      name: 'without JavaScript',
      testDir: 'tests/e2e',
      testMatch: '**/without-javascript.spec.ts',
      use: { javaScriptEnabled: false },
    },
  ],
});
