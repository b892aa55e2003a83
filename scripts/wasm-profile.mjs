// `npm run wasm-profile`: what the WebAssembly module is made of, by crate and module, and by function.
//
// The module is built once more, with names and without wasm-opt: the shares are nearly those of the shipped module, the sums are larger.
// Nothing has to be installed; the format is that of https://webassembly.github.io/spec/core/binary/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { main, must, root, say } from './commands.mjs';

const TARGET = 'wasm32-unknown-unknown';
const FOLDER = 'target/wasm-profile';
const { values: given } = parseArgs({ options: { lines: { type: 'string', default: '25' } } });

const SECTION = { custom: 0, import: 2, code: 10, data: 11 };
const FUNCTION = 0;

/** The sections of a module: what each is, where its content is, and where it ends. */
function* sections(bytes) {
  const reader = new Reader(bytes, 8);
  while (reader.place < bytes.length) {
    const id = reader.byte();
    const length = reader.number();
    const end = reader.place + length;
    const content = new Reader(bytes, reader.place);
    yield { id, name: id === SECTION.custom ? content.text() : '', content, end };
    reader.place = end;
  }
}

/** The functions of a module, each with the bytes of its body. */
function functionSizes(bytes) {
  let imported = 0;
  let bodies = [];
  let names = new Map();
  for (const { id, name, content, end } of sections(bytes)) {
    if (id === SECTION.import) imported = importedFunctions(content);
    if (id === SECTION.code) bodies = codeSizes(content);
    if (name === 'name') names = functionNames(content, end);
  }
  return bodies.map((size, index) => ({ name: names.get(imported + index) ?? '(without a name)', size }));
}

function functionNames(section, end) {
  while (section.place < end) {
    const id = section.byte();
    const length = section.number();
    if (id === 1) {
      return new Map(Array.from({ length: section.number() }, () => [section.number(), section.text()]));
    }
    section.place += length;
  }
  return new Map();
}

/** The bytes of a module's data. */
function dataSize(bytes) {
  let size = 0;
  for (const { id, content, end } of sections(bytes)) {
    if (id === SECTION.data) size = end - content.place;
  }
  return size;
}

function importedFunctions(section) {
  let functions = 0;
  for (let left = section.number(); left > 0; left -= 1) {
    section.text();
    section.text();
    const kind = section.byte();
    if (kind === FUNCTION) {
      functions += 1;
      section.number();
    } else {
      // A table or memory: its type, and its limits. The module imports no globals.
      if (kind === 1) section.byte();
      const flags = section.byte();
      section.number();
      if (flags & 1) section.number();
    }
  }
  return functions;
}

function codeSizes(section) {
  return Array.from({ length: section.number() }, () => {
    const size = section.number();
    section.place += size;
    return size;
  });
}

/** Reads numbers and texts one after the other. */
class Reader {
  constructor(bytes, place) {
    this.bytes = bytes;
    this.place = place;
  }

  byte() {
    this.place += 1;
    return this.bytes[this.place - 1];
  }

  /** An unsigned number in LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    const length = this.number();
    this.place += length;
    return this.bytes.toString('utf8', this.place - length, this.place);
  }
}

/** A function's name without what tells it from others of that name. */
function plain(name) {
  return name.replace(/::h[0-9a-f]{16}$/, '').replace(/\[[0-9a-f]{16}\]/g, '');
}

/** The crate of a function, and of Forewarn's the module. */
function place(name) {
  const path = plain(name)
    .replace(/^[<&*( ]*(mut |dyn )?/, '')
    .split(/[<>( ]/)[0]
    .split('::');
  return path[0] === 'forewarn' ? path.slice(0, 3).join('::') : path[0];
}

function sums(sizes, key) {
  const sum = new Map();
  for (const { name, size } of sizes) sum.set(key(name), (sum.get(key(name)) ?? 0) + size);
  return [...sum].sort(([, one], [, other]) => other - one);
}

function table(title, rows) {
  const all = rows.reduce((sum, [, size]) => sum + size, 0);
  console.log(`\n${title}: ${(all / 1000).toFixed(1)} kB`);
  for (const [name, size] of rows.slice(0, Number(given.lines))) {
    const share = ((size * 100) / all).toFixed(1);
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB ${share.padStart(5)} %  ${name.slice(0, 110)}`);
  }
}

await main(async () => {
  say('Building the module with its names');
  const env = { CARGO_PROFILE_WASM_STRIP: 'none' };
  const build = [
    'build',
    '--quiet',
    '--profile',
    'wasm',
    '--lib',
    '--target',
    TARGET,
    '--no-default-features',
  ];
  await must('cargo', [...build, '--target-dir', FOLDER], { env });
  const built = join(FOLDER, TARGET, 'wasm/forewarn.wasm');
  // It knows how names are mangled.
  await must('wasm-bindgen', [built, '--target', 'web', '--out-dir', join(FOLDER, 'bound')]);
  const module = readFileSync(join(root, FOLDER, 'bound/forewarn_bg.wasm'));
  const functions = functionSizes(module);
  table('Code by crate and module', sums(functions, place));
  table('Code by function', sums(functions, plain));
  console.log(
    `\nData (folding tables, texts of messages, endings): ${(dataSize(module) / 1000).toFixed(1)} kB`,
  );
});
