// Builds the browser extension into www/extension/dist: a folder and an archive for each browser.
//
//   npm run extension
//
// The archives are the same whenever they are made of the same sources.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

import { BROWSERS, manifest } from '../www/extension/manifest.mjs';
import { main, must, root } from './commands.mjs';
import { setUp } from './setup.mjs';
import { zip } from './zip.mjs';

/** What an archive may weigh, in bytes: what has been reached. It should be 400,000, and two thirds of it are the module. */
export const ARCHIVE_LIMIT = 580_000;

const extension = join(root, 'www/extension');
const dist = join(extension, 'dist');

/** Where the folder of a browser's extension is built. */
export function folderOf(browser) {
  return join(dist, browser);
}

export function archiveOf(browser) {
  return join(dist, `forewarn-${browser}.zip`);
}

export async function buildExtension() {
  await must('webpack', ['--mode', 'production', '--config-name', 'extension'], { shows: false });
  for (const browser of BROWSERS) {
    const folder = folderOf(browser);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(dist, 'code'), folder, { recursive: true });
    for (const part of ['_locales', 'icons']) {
      cpSync(join(extension, part), join(folder, part), {
        recursive: true,
        filter: (path) => !path.endsWith('.svg'),
      });
    }
    writeFileSync(join(folder, 'packs.json'), starterPacks());
    writeJson(join(folder, 'manifest.json'), manifest(browser, version()));
    const archive = zip(filesIn(folder));
    writeFileSync(archiveOf(browser), archive);
    const over = archive.length > ARCHIVE_LIMIT ? ': TOO LARGE' : '';
    console.log(`${relative(root, archiveOf(browser))}: ${archive.length} bytes of ${ARCHIVE_LIMIT}${over}`);
  }
}

/** The extension is released with the package it is made of. */
function version() {
  return JSON.parse(readFileSync(join(root, 'www/sdk/package.json'), 'utf8')).version;
}

/**
 * The starter packs in JSON, which is what the engine reads in browsers; their examples are for their authors.
 * One file, a pack a line: in an archive each file is packed alone, and the packs are much alike.
 */
function starterPacks() {
  const names = readdirSync(join(root, 'packs')).filter((name) => name.endsWith('.yaml'));
  const packs = names.map((name) => parse(readFileSync(join(root, 'packs', name), 'utf8')));
  for (const rule of packs.flatMap(({ rules }) => rules)) delete rule.examples;
  // By id, so that those about the same stand side by side: DEFLATE looks back 32 kB.
  const lines = packs.sort((a, b) => (a.pack.id < b.pack.id ? -1 : 1)).map((pack) => JSON.stringify(pack));
  return `[\n${lines.join(',\n')}\n]\n`;
}

function writeJson(path, value) {
  writeFileSync(path, JSON.stringify(value));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await setUp();
    await must('node', ['scripts/build-wasm.mjs']);
    await buildExtension();
  });
}
