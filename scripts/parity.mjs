// Compares the native engine with the WebAssembly module: the same captions, byte for byte the same verdicts.
//
//   npm run parity -- --captions 10000000 --seed 2
//
// Captions are made, checked and compared in batches, so that memory stays the same however many they are.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { CommandError, main, must, outputOf, root, say } from './commands.mjs';

const COMMAND = 'target/release/forewarn';
const GENERATOR = 'target/release/examples/captions';
const DATE = '2026-11-23';
/** How many captions are compared together. While they are, the command works on the next. */
const BATCH = 1000;
const SHOWN_DIFFERENCES = 10;
const PROGRESS_LINES = 20;

const { values: given } = parseArgs({
  options: { captions: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
});

await main(async () => {
  const captions = wholeNumber('captions', given.captions);
  const seed = wholeNumber('seed', given.seed);
  await build();
  const Checker = await wasmModule();
  const packs = packsOf(['packs', 'tests/every-form']);
  const check = checkerOf(Checker, packs);
  say(`Comparing ${captions} captions (seed ${seed}) under ${packs.length} packs`);
  const { compared, found, different } = await compare(captions, seed, packs, check);
  if (compared !== captions) {
    throw new CommandError(`${compared} of ${captions} captions were compared`);
  }
  console.log(`${compared} captions compared, ${found} with findings, ${different} different`);
  process.exitCode = different > 0 ? 1 : 0;
});

function wholeNumber(name, text) {
  if (!/^\d+$/.test(text)) {
    throw new CommandError(`--${name} is a whole number, not ${text}`);
  }
  return Number(text);
}

async function build() {
  const targets = ['--bin', 'forewarn', '--example', 'captions'];
  await must('cargo', ['build', '--quiet', '--release', '--features', 'cli,server', ...targets]);
  await must('node', ['scripts/build-wasm.mjs']);
}

async function wasmModule() {
  const { Checker, initSync } = await import(new URL('../www/pkg/forewarn.js', import.meta.url).href);
  initSync({ module: readFileSync(join(root, 'www/pkg/forewarn_bg.wasm')) });
  return Checker;
}

/** A pack as the browser is given it. */
function packText(source) {
  return { source, text: outputOf(GENERATOR, '--json', source) };
}

/** The packs of folders. */
function packsOf(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );
}

/** A function that gives the module's verdict on a caption, as the command writes it. */
function checkerOf(Checker, packs) {
  const checker = new Checker(packs.map(packText), { shadow: true });
  const clear = `{"decision":"clear","findings":[],"shadow":[],"packs":${checker.packs()}}`;
  return (line) => {
    const { id, text, field, locale, region, date = DATE } = JSON.parse(line);
    const verdict = checker.check(text, { field, locale, region, date }) ?? clear;
    return `{"id":${id},${verdict.slice(1)}`;
  };
}

/** Checks captions in both, batch by batch, and shows the first differences. */
async function compare(captions, seed, packs, check) {
  const generator = start(GENERATOR, [captions, seed, ...packs]);
  const options = packs.flatMap((pack) => ['--pack', pack]);
  const command = start(COMMAND, ['check', ...options, '--date', DATE, '--jsonl', '-']);
  const answers = lines(command.stdout);
  const result = { compared: 0, found: 0, different: 0 };
  const begun = Date.now();
  const every = Math.max(BATCH, Math.ceil(captions / PROGRESS_LINES));

  const finish = async (batch) => {
    for (const caption of batch) {
      const wasm = check(caption);
      const native = (await answers.next()).value;
      result.compared += 1;
      result.found += wasm.includes('"findings":[]') ? 0 : 1;
      if (wasm !== native) {
        result.different += 1;
        if (result.different <= SHOWN_DIFFERENCES) {
          show(caption, native ?? '', wasm);
        }
      }
      if (result.compared % every === 0) {
        progress(result, captions, begun);
      }
    }
  };

  let before = [];
  for await (const batch of batches(lines(generator.stdout))) {
    if (!command.stdin.write(`${batch.join('\n')}\n`)) {
      // What the command answers has to be read meanwhile, or both would wait for each other.
      await Promise.all([once(command.stdin, 'drain'), finish(before)]);
    } else {
      await finish(before);
    }
    before = batch;
  }
  command.stdin.end();
  await finish(before);
  if (!(await answers.next()).done) {
    throw new CommandError('the command answered more lines than it was given');
  }
  return result;
}

function start(command, args) {
  const child = spawn(join(root, command), args.map(String), {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // One that ends early leaves lines without an answer, and that is told.
  child.stdin.on('error', () => {});
  return child;
}

/** The lines of a stream. Only LF ends one: captions hold what other readers take for line breaks too. */
async function* lines(stream) {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop();
    yield* pieces;
  }
  if (rest !== '') {
    yield rest;
  }
}

async function* batches(source) {
  let batch = [];
  for await (const line of source) {
    batch.push(line);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}

/** Shows a difference, from a little before the place where it begins. */
function show(caption, native, wasm) {
  let place = 0;
  while (place < native.length && native[place] === wasm[place]) {
    place += 1;
  }
  const excerpt = (text) => `…${text.slice(Math.max(place - 100, 0), place + 200)}…`;
  console.log(`caption  ${caption}\n  native ${excerpt(native)}\n  wasm   ${excerpt(wasm)}`);
}

function progress({ compared, different }, captions, begun) {
  const left = ((captions - compared) * (Date.now() - begun)) / 1000 / compared;
  console.log(`${compared} of ${captions}, ${different} different, ${left.toFixed(0)} s left`);
}
