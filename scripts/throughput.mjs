// How fast `forewarn check --jsonl` checks clean English prose on one core, with the starter packs and with a pack of 10,000 terms.
//
//   npm run throughput -- --runs 5
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { CommandError, main, must, root, say } from './commands.mjs';

const COMMAND = 'target/release/forewarn';
const GENERATOR = 'target/release/examples/prose';
const FOLDER = join(root, 'target/throughput');
const CAPTION = '2200';
const TERMS = '10000';
const CORE = '0';
/** How many bytes of text a run checks at least, so that starting hardly counts. */
const BYTES = 20_000_000;

const { values: given } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

await main(async () => {
  const targets = ['--bin', 'forewarn', '--example', 'prose'];
  await must('cargo', ['build', '--quiet', '--release', '--features', 'cli,server', ...targets]);
  mkdirSync(FOLDER, { recursive: true });
  const captions = output(GENERATOR, ['captions', CAPTION]).trimEnd().split('\n');
  for (const [name, pack] of [['the starter packs', 'packs'], ...termPacks()]) {
    measure(name, pack, captions);
  }
});

/** Runs a program that has to succeed, and gives what it prints. */
function output(program, args) {
  const { status, stdout } = spawnSync(join(root, program), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    throw new CommandError(`${program} ${args.join(' ')} failed`);
  }
  return stdout;
}

function termPacks() {
  return ['standard', 'strong'].map((reading) => {
    const path = join(FOLDER, `terms-${reading}.json`);
    writeFileSync(path, output(GENERATOR, ['pack', TERMS, reading]));
    return [`${TERMS} terms, ${reading}`, path];
  });
}

/** The command's answers to lines. */
function answers(pack, input) {
  const { stdout, status } = spawnSync(join(root, COMMAND), ['check', '--pack', pack, '--jsonl', '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  // 0 and 1 say whether something was found.
  if (status > 1) {
    throw new CommandError(`checking with ${pack} ended with status ${status}`);
  }
  return stdout.trimEnd().split('\n');
}

function measure(name, pack, captions) {
  say(`${name}, captions of ${CAPTION} characters, one core`);
  const verdicts = answers(pack, `${captions.join('\n')}\n`);
  const clean = captions.filter((_, index) => verdicts[index].includes('"decision":"clear"'));
  const size = (lines) => lines.reduce((sum, line) => sum + Buffer.byteLength(JSON.parse(line).text), 0);
  const times = Math.ceil(BYTES / size(clean));
  const bytes = times * size(clean);
  const path = join(FOLDER, 'captions.jsonl');
  writeFileSync(path, `${clean.join('\n')}\n`.repeat(times));
  writeFileSync(join(FOLDER, 'none.jsonl'), '');

  const start = Math.min(...seconds(pack, 'none.jsonl'));
  const rates = seconds(pack, 'captions.jsonl').map((time) => bytes / 1e6 / (time - start));
  rates.sort((one, other) => one - other);
  const median = rates[Math.floor(rates.length / 2)];
  console.log(
    `${clean.length} of ${captions.length} captions are clean; ${(bytes / 1e6).toFixed(1)} MB of text`,
  );
  console.log(`starting takes ${(start * 1000).toFixed(0)} ms, and is not counted`);
  console.log(
    `minimum ${rates[0].toFixed(1)} MB/s, median ${median.toFixed(1)} MB/s, of ${rates.length} runs`,
  );
}

/** How long each run took. */
function seconds(pack, lines) {
  const args = ['-c', CORE, join(root, COMMAND), 'check', '--pack', pack, '--jsonl', join(FOLDER, lines)];
  return Array.from({ length: Number(given.runs) }, () => {
    const nowhere = openSync('/dev/null', 'w');
    const begun = process.hrtime.bigint();
    const { status } = spawnSync('taskset', args, { cwd: root, stdio: ['ignore', nowhere, 'inherit'] });
    const took = Number(process.hrtime.bigint() - begun) / 1e9;
    closeSync(nowhere);
    if (status !== 0) {
      throw new CommandError(`a clean run ended with status ${status}`);
    }
    return took;
  });
}
