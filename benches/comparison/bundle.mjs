// Bundles what runs in the browser, and each contestant alone to know what it weighs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import webpack from 'webpack';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a page has to import of each package to check as it is checked here. */
const IMPORTED = {
  '@monyone/aho-corasick': "export { AhoCorasick } from '@monyone/aho-corasick'",
  '@monyone/aho-corasick/fast': "export { AhoCorasick } from '@monyone/aho-corasick/fast'",
  'modern-ahocorasick/fast': "export { default } from 'modern-ahocorasick/fast'",
  'modern-ahocorasick/text': "export { default } from 'modern-ahocorasick/text'",
  allprofanity: "export { AllProfanity } from 'allprofanity'",
  obscenity: "export { englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity'",
  'bad-words': "export { Filter } from 'bad-words'",
  'leo-profanity': "export { default } from 'leo-profanity'",
  'glin-profanity': "export { Filter } from 'glin-profanity'",
};

function bundle(entry, output) {
  const configuration = {
    mode: 'production',
    target: ['web', 'es2022'],
    entry,
    output,
    // `bad-words` and others name their own folder; browsers have none.
    node: false,
    resolve: { modules: [join(here, 'node_modules'), 'node_modules'] },
    performance: { hints: false },
  };
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** The script of the page and its worker. */
export function bundleComparison(folder) {
  return bundle({ comparison: join(here, 'in-browser.mjs') }, { path: folder, filename: '[name].js' });
}

/** Bytes with brotli of each package as a page would carry it. */
export async function payloads(folder) {
  const entries = join(folder, 'entries');
  mkdirSync(entries, { recursive: true });
  const names = Object.keys(IMPORTED);
  const entry = {};
  names.forEach((name, index) => {
    const path = join(entries, `${index}.mjs`);
    writeFileSync(path, IMPORTED[name]);
    entry[index] = path;
  });
  const output = { path: join(folder, 'alone'), filename: '[name].js', library: { type: 'module' } };
  await bundle(entry, { ...output, module: true });
  const size = (index) => brotliCompressSync(readFileSync(join(folder, 'alone', `${index}.js`))).length;
  return Object.fromEntries(names.map((name, index) => [name, size(index)]));
}

/** A page with the package, as a page would carry it. */
export function bundleProduct(folder) {
  const output = {
    path: folder,
    filename: '[name].js',
    publicPath: '/product/',
    assetModuleFilename: '[name][ext]',
  };
  return bundle({ page: join(here, 'product-page.mjs') }, output);
}

/** Everything of the package that a page may load: its own script and those it asks for later. */
export function bundlePackage(folder) {
  const output = {
    path: folder,
    filename: '[name].js',
    library: { type: 'module' },
    module: true,
    clean: true,
  };
  return bundle({ index: join(here, '../../www/sdk/dist/index.js') }, output);
}
