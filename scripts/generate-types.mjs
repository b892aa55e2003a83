// Makes the package's types of verdicts and packs from the JSON Schemas, which the engine makes.
//
//   node scripts/generate-types.mjs           writes them
//   node scripts/generate-types.mjs --check   says where they are not what the schemas give
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { root } from './commands.mjs';

const FOLDER = join(root, 'www/sdk/src/generated');
const MODULES = [
  { schema: 'verdict.schema.json', name: 'Verdict', module: 'verdict.ts' },
  { schema: 'forewarn-pack-1.schema.json', name: 'PackFile', module: 'pack.ts' },
];
const OPTIONS = {
  additionalProperties: false,
  bannerComment: '// Made by scripts/generate-types.mjs from the JSON Schema. Change that, not this.',
  // Bounds of lists are the reader's to check, not the compiler's.
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 110 },
};

const check = process.argv.includes('--check');
let differing = 0;
mkdirSync(FOLDER, { recursive: true });
for (const { schema, name, module } of MODULES) {
  const text = readFileSync(join(root, 'packs/schema', schema), 'utf8');
  const types = await compile({ ...JSON.parse(text), title: name }, name, OPTIONS);
  const path = join(FOLDER, module);
  if (!check) {
    writeFileSync(path, types);
  } else if (readIfThere(path) !== types) {
    console.error(`${path} is not what ${schema} gives: run npm run generate`);
    differing += 1;
  }
}
process.exitCode = differing > 0 ? 1 : 0;

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
