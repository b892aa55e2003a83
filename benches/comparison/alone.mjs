// One contestant in a process of its own: how long it takes to make, and what it keeps.
//
//   node --expose-gc alone.mjs FOLDER NAME TERMS PACK...   prints JSON
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bare, forewarn, peers } from './contestants.mjs';
import { freshBindings, modules } from './modules.mjs';

const [folder, name, termsFile, ...packFiles] = process.argv.slice(2);
const text = (file) => readFileSync(join(folder, file), 'utf8');

const wasm = modules(folder);
const bindings = packFiles.length > 0 ? await freshBindings() : undefined;
const [caption] = JSON.parse(text('captions-english-30.json')).clean;

const before = kept();
let given = bindings ? packFiles.map(text) : JSON.parse(text(termsFile));
const start = performance.now();
const made = await make();
const load = performance.now() - start;
const check = made.check ?? made;
check(caption);
const first = performance.now() - start;
given = undefined;
const memory = kept() - before + (made.memory?.() ?? 0);
process.stdout.write(JSON.stringify({ load, first, memory, wasm: made.memory?.() ?? null }), () =>
  process.exit(),
);

function make() {
  if (bindings) return forewarn(bindings, wasm.forewarn, given);
  return name === 'bare' ? bare(wasm.bare, given) : peers[name](given);
}

/** What JavaScript keeps, in bytes. A module's memory is asked for by itself. */
function kept() {
  for (let time = 0; time < 3; time += 1) global.gc();
  return process.memoryUsage().heapUsed;
}
