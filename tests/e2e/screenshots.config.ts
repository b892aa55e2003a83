/** `npm run screenshots`: the pictures of the README and of docs/states.md, made from the running page. */

import { defineConfig } from '@playwright/test';
import { chromium } from './browser.js';

export default defineConfig({
  testDir: '..',
  testMatch: ['**/screenshots.ts', '**/screenshots-of-states.ts'],
  outputDir: '../../test-results/screenshots',
  workers: 1,
  reporter: 'list',
  use: chromium(),
});
