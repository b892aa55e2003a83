// `npm run wasm-profile`: what the WebAssembly module is made of, by crate and module of the code, and by table of the data.
//
// The module is built once more, with names and the linker's symbols, before wasm-opt: the shares are those of the shipped module nearly,
// the sums are not. Nothing has to be installed; the format is that of https://webassembly.github.io/spec/core/binary/ and
// of the linker's symbol table, https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { main, must, root, say } from './commands.mjs';

const TARGET = 'wasm32-unknown-unknown';
const FOLDER = 'target/wasm-profile';
const { values: given } = parseArgs({ options: { lines: { type: 'string', default: '25' } } });

const SECTION = { custom: 0, import: 2, code: 10 };
const FUNCTION = 0;
const DATA = 1;
/** Flags of a symbol. */
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;

await main(async () => {
  say('Building the module with its names');
  const flags = ['-C link-arg=--emit-relocs', '-C symbol-mangling-version=legacy'].join(' ');
  const env = { RUSTFLAGS: flags, CARGO_PROFILE_RELEASE_STRIP: 'none' };
  const build = ['build', '--quiet', '--release', '--lib', '--target', TARGET, '--no-default-features'];
  await must('cargo', [...build, '--target-dir', FOLDER], { env });
  const { functions, data } = profile(readFileSync(join(root, FOLDER, TARGET, 'release/forewarn.wasm')));
  table('Code by crate and module', sums(functions, place));
  table('Code by function', sums(functions, (name) => name));
  table('Data', sums(data, (name) => name));
});

/** The functions and tables of a module, each with its bytes. */
function profile(bytes) {
  const reader = new Reader(bytes, 8);
  let imported = 0;
  let bodies = [];
  let symbols = [];
  while (reader.place < bytes.length) {
    const id = reader.byte();
    const length = reader.number();
    const end = reader.place + length;
    if (id === SECTION.import) imported = importedFunctions(new Reader(bytes, reader.place));
    if (id === SECTION.code) bodies = codeSizes(new Reader(bytes, reader.place));
    if (id === SECTION.custom) {
      const section = new Reader(bytes, reader.place);
      if (section.text() === 'linking') symbols = symbolTable(section, end);
    }
    reader.place = end;
  }
  const named = new Map(symbols.filter(({ kind }) => kind === FUNCTION).map(({ index, name }) => [index, name]));
  const functions = bodies.map((size, index) => ({ name: readable(named.get(imported + index)), size }));
  const data = symbols.filter(({ kind, size }) => kind === DATA && size > 0);
  return { functions, data: data.map(({ name, size }) => ({ name: readable(name), size })) };
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

function symbolTable(section, end) {
  section.number();
  while (section.place < end) {
    const kind = section.byte();
    const length = section.number();
    if (kind === 8) return Array.from({ length: section.number() }, () => symbol(section));
    section.place += length;
  }
  return [];
}

function symbol(section) {
  const kind = section.byte();
  const flags = section.number();
  const isDefined = (flags & UNDEFINED) === 0;
  if (kind === DATA) {
    const name = section.text();
    if (!isDefined) return { kind, name, size: 0 };
    section.number();
    section.number();
    return { kind, name, size: section.number() };
  }
  const index = section.number();
  // A section's symbol, 3, has no name.
  const name = kind !== 3 && (isDefined || flags & EXPLICIT_NAME) ? section.text() : '';
  return { kind, index, name };
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

/** A symbol as Rust writes it, without its hash. */
function readable(symbol = '(without a name)') {
  if (symbol.startsWith('_R')) return symbol.match(/C(?:s\w*?_)?\d+_?([a-z_]\w*?)\d/)?.[1] ?? symbol;
  if (!symbol.startsWith('_ZN')) return symbol.replace(/^\.L(anon|__unnamed).*/, '(constants without a name)');
  const parts = [];
  let rest = symbol.slice(3);
  for (let length = Number.parseInt(rest, 10); length > 0; length = Number.parseInt(rest, 10)) {
    const from = String(length).length;
    parts.push(rest.slice(from, from + length));
    rest = rest.slice(from + length);
  }
  const signs = { $LT$: '<', $GT$: '>', $u20$: ' ', $RF$: '&', $C$: ',', $LP$: '(', $RP$: ')', $BP$: '*', $u7b$: '{', $u7d$: '}', '..': '::' };
  const path = parts.filter((part) => !/^h[0-9a-f]{16}$/.test(part)).join('::');
  return path.replace(/\$\w+\$|\.\./g, (sign) => signs[sign] ?? sign).replace(/^_/, '');
}

/** The crate of a function, and of Forewarn's the module. */
function place(name) {
  const path = name.replace(/^[<&*( ]*(mut |dyn )?/, '').split(/[<>( ]/)[0].split('::');
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
