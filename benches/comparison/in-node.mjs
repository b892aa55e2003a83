// The comparison in Node: `node in-node.mjs FOLDER TURN`. Prints JSON.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from './compare.mjs';
import { freshBindings, modules } from './modules.mjs';

const [folder, turn] = process.argv.slice(2);
const read = (file) => readFile(join(folder, file), 'utf8');
const measured = await compare({
  plan: JSON.parse(await read('plan.json')),
  turn: Number(turn),
  read,
  wasm: modules(folder),
  bindings: freshBindings,
  say: (what) => console.error(`  in Node: ${what}`),
});
// Libraries may hold the process with timers of their own.
process.stdout.write(JSON.stringify(measured), () => process.exit());
