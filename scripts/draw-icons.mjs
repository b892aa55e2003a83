// Draws the extension's icons from their SVG, for browsers that take only PNG: `node scripts/draw-icons.mjs`.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

import { root } from './commands.mjs';

const SIZES = [16, 32, 48, 128];
const icons = join(root, 'www/extension/icons');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.setContent(
  `<style>body { margin: 0 }</style>${readFileSync(join(icons, 'forewarn.svg'), 'utf8')}`,
);
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  writeFileSync(join(icons, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
