import { conformanceFiles, conformanceLines } from './conformance.js';
import { expect, test } from './page.js';

test('every verdict of the conformance table, byte for byte', async ({ page }) => {
  test.slow();
  await page.goto('/empty.html');
  await page.waitForFunction(() => 'verdictLines' in window);
  const lines: string[] = [];
  for (const file of conformanceFiles) {
    lines.push(...(await page.evaluate((file) => window.verdictLines(JSON.parse(file)), file)));
  }
  expect(lines).toEqual(conformanceLines);
});
