// Runs the comparison in a page of headless Chromium, and in a worker of that page.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, serve } from './chromium.mjs';

const PKG = fileURLToPath(new URL('../../www/pkg', import.meta.url));
const PAGE = '<!doctype html><title>Comparison</title><script src="/web/comparison.js"></script>';

/** The same plan in both. */
export async function inChromium(folder, turn) {
  const { origin, close } = await serve({ data: folder, web: join(folder, 'web'), pkg: PKG }, { '/': PAGE });
  const browser = await launch();
  const measured = {};
  for (const where of ['inPage', 'inWorker']) {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(`  ${where}: ${message.text()}`));
    await page.goto(`${origin}/`);
    measured[where] = await page.evaluate(([name, turn]) => window[name](turn), [where, turn]);
    await page.close();
  }
  await browser.close();
  close();
  return measured;
}
