// `npm run bench`: measures Forewarn beside others, and writes docs/benchmarks.md with its charts.
//
//   npm run bench              everything; about a quarter of an hour on a quiet machine, once everything is built
//   npm run bench -- --short   a little of everything, to see that it runs; nothing is written to docs
//   npm run bench -- --report  writes docs/benchmarks.md anew from the last results
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildBare, buildProduct, FOLDER } from '../benches/comparison/inputs.mjs';
import { CommandError, main, must, outputOf, root, run, say } from './commands.mjs';

const COMPARISON = join(root, 'benches/comparison');
const RESULTS = join(FOLDER, 'results.json');
/** How long each contestant checks captions of one kind, in milliseconds. */
const TURN = 100;
const SHORT_TURN = 5;

const { values: given } = parseArgs({
  options: { short: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } },
});

await main(async () => {
  if (!given.report) await measureEverything();
  if (given.short) return;
  const { writeReport } = await import('../benches/comparison/report.mjs');
  writeReport(JSON.parse(readFileSync(RESULTS, 'utf8')), join(root, 'docs'));
  say('Written: docs/benchmarks.md');
});

async function measureEverything() {
  await installPeers();
  say('Building');
  await buildProduct();
  await buildBare();
  const { plan } = await import('../benches/comparison/plan.mjs');
  const starter = readdirSync(FOLDER).filter((name) => name.startsWith('starter-'));
  writeFileSync(join(FOLDER, 'plan.json'), JSON.stringify(plan(starter, given)));
  const turn = given.short ? SHORT_TURN : TURN;

  const { bundleComparison, payloads } = await import('../benches/comparison/bundle.mjs');
  const { inChromium } = await import('../benches/comparison/drive.mjs');
  const { sizes } = await import('../benches/comparison/sizes.mjs');
  const { measureProduct } = await import('../benches/comparison/product.mjs');
  const results = { machine: machine() };
  say('What each can do');
  results.probes = json('node', [join(COMPARISON, 'probes.mjs'), FOLDER]);
  say('What each weighs, and what it keeps');
  results.payloads = await payloads(FOLDER);
  results.sizes = await sizes();
  results.alone = await alone();
  say('Natively');
  // What the tests have built will do to see that it runs.
  const profile = given.short ? ['--profile', 'dev', '--features', 'cli,server,schema'] : [];
  const native = ['bench', '--quiet', ...profile, '--bench', 'native', '--', FOLDER, String(turn / 1000)];
  results.native = json('cargo', native);
  say('In Node');
  results.node = json('node', [join(COMPARISON, 'in-node.mjs'), FOLDER, String(turn)]);
  say('In Chromium');
  await bundleComparison(join(FOLDER, 'web'));
  Object.assign(results, await inChromium(FOLDER, turn));
  say('The package on a page, and the service');
  results.product = await measureProduct(FOLDER, given);
  if (given.short) return;
  say('The worst texts');
  results.worst = (await shown('cargo', ['bench', '--quiet', '--bench', 'worst'])).output;
  writeFileSync(RESULTS, JSON.stringify(results));
  say('Checks and packs, natively');
  await shown('cargo', ['bench', '--quiet', '--bench', 'checks', '--bench', 'packs']);
}

/** Those who are compared stay out of the workspace: only who measures installs them. */
async function installPeers() {
  const installed = join(COMPARISON, 'node_modules/.package-lock.json');
  const lock = join(COMPARISON, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing who is compared');
  const quiet = [
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--omit=optional',
    '--omit=peer',
  ];
  await must('npm', ['install', '--prefix', COMPARISON, ...quiet]);
}

/** Load time and memory of each contestant with 10,000 terms, in a process of its own. */
async function alone() {
  const { peers } = await import('../benches/comparison/contestants.mjs');
  const terms = 'terms-10000.json';
  const packs = {
    'forewarn, strong': 'pack-10000-strong.json',
    'forewarn, standard': 'pack-10000-standard.json',
  };
  const answers = {};
  for (const name of [...Object.keys(packs), 'bare', ...Object.keys(peers)]) {
    const args = ['--expose-gc', join(COMPARISON, 'alone.mjs'), FOLDER, name, terms];
    answers[name] = json('node', packs[name] ? [...args, packs[name]] : args);
  }
  return answers;
}

/** What a command prints as JSON on standard output; what it says of its progress is shown. */
function json(command, args) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(command, args, options);
  if (status !== 0)
    throw new CommandError(`\`${command} ${args.join(' ')}\` failed; what it said stands above`);
  return JSON.parse(stdout);
}

async function shown(command, args) {
  const done = await run(command, args);
  if (done.failed) throw new CommandError(`\`${command} ${args.join(' ')}\` failed`);
  return done;
}

function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    system: `Linux ${release()}`,
    chromium: outputOf('/usr/bin/chromium', '--version'),
    node: process.version,
    rust: outputOf('rustc', '--version'),
  };
}
