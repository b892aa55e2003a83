// The two WebAssembly modules in Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = new URL('../../www/pkg/', import.meta.url);

/** The bytes of Forewarn's module and of the bare automaton's. */
export function modules(folder) {
  return {
    forewarn: readFileSync(new URL('forewarn_bg.wasm', PACKAGE)),
    bare: readFileSync(join(folder, 'bare.wasm')),
  };
}

let imported = 0;

/** The binding, which knows one instance, imported anew so that each engine has a memory of its own. */
export function freshBindings() {
  imported += 1;
  return import(`${new URL('forewarn.js', PACKAGE)}?${imported}`);
}
