// Bytes of what a page with Forewarn carries.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../../scripts/commands.mjs';
import { bundlePackage } from './bundle.mjs';
import { FOLDER } from './inputs.mjs';

const brotli = (bytes) => brotliCompressSync(bytes).length;

/** By what it is. */
export async function sizes() {
  const module = readFileSync(join(root, 'www/pkg/forewarn_bg.wasm'));
  const bundled = join(FOLDER, 'package');
  await bundlePackage(bundled);
  const together = (folder, is) =>
    readdirSync(folder)
      .filter(is)
      .reduce((sum, name) => sum + brotli(readFileSync(join(folder, name))), 0);
  return {
    'module, brotli': brotli(module),
    'module, gzip': gzipSync(module, { level: 9 }).length,
    'module, raw': module.length,
    // The page's script and the worker's; not the engine on the same thread, nor languages, which are loaded only where they are used.
    'scripts of the package, brotli': together(
      bundled,
      (name) => name === 'index.js' || name === 'forewarn.js',
    ),
    // A page loads those of the language it is written in.
    'starter packs in English, brotli': together(FOLDER, (name) => /^starter-.*\.en\.json$/.test(name)),
    'starter packs in every language, brotli': together(FOLDER, (name) => name.startsWith('starter-')),
  };
}
