import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ARCHIVE_LIMIT, archiveOf, folderOf } from '../../scripts/build-extension.mjs';
import { zip } from '../../scripts/zip.mjs';
import { BROWSERS } from '../../www/extension/manifest.mjs';
import { test as inBrowser } from './browser.js';

const FILES: [string, Buffer][] = [
  ['b/täxt', Buffer.from('text '.repeat(100))],
  ['a', Buffer.from('')],
];

test('an archive does not depend on the order of its files, and has nothing of the day in it', () => {
  const archive = zip(FILES);
  expect(zip([...FILES].reverse())).toEqual(archive);
  // The date in the header of the first file: 1 January 1980.
  expect(archive.readUInt16LE(12)).toBe(0x21);
});

test('what is in an archive comes out again', () => {
  const archive = zip(FILES);
  const start = archive.indexOf('b/täxt') + Buffer.byteLength('b/täxt');
  expect(inflateRawSync(archive.subarray(start)).toString()).toBe('text '.repeat(100));
});

for (const browser of BROWSERS) {
  test(`the archive for ${browser} is small enough`, () => {
    expect(readFileSync(archiveOf(browser)).length).toBeLessThanOrEqual(ARCHIVE_LIMIT);
  });

  test(`the extension for ${browser} asks for nothing on install`, () => {
    const manifest = JSON.parse(readFileSync(join(folderOf(browser), 'manifest.json'), 'utf8'));
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.content_security_policy.extension_pages).toBe(
      "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    );
  });
}

inBrowser('the starter packs have the digests that the command gives them', async ({ installed }) => {
  const verdict = execFileSync(
    'target/debug/forewarn',
    ['check', '--pack', 'packs', '--format', 'json', 'Good morning'],
    { encoding: 'utf8' },
  );
  const { page } = await installed.options();
  for (const details of await page.getByText('What is in it').all()) await details.click();
  for (const { id, digest } of JSON.parse(verdict).packs) {
    await expect(page.locator('.pack').filter({ hasText: id })).toContainText(digest);
  }
});
