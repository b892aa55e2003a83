// Runs the fuzz targets of fuzz/, each for some seconds, from the seeds and from what earlier runs found.
//
//   npm run fuzz -- 600 pattern   one target for ten minutes
//   npm run fuzz                  each for a minute
//
// The stable toolchain will do: the engine has no unsafe code, so that there is nothing for a sanitizer to find, and the
// coverage that guides the fuzzer is there without one.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError, main, must, root, run, say } from './commands.mjs';

const SECONDS = '60';
/** Inputs of the fuzzer, in bytes at most; long texts are tried in tests/robustness.rs. */
const LONGEST = 4096;
/** An input that takes so many seconds is a failure. */
const SLOWEST = 10;
/** How much of what the fuzzer said is shown of a target that failed. */
const SHOWN_LINES = 80;
const BUILD = ['--sanitizer', 'none', '--target-dir', 'target/fuzz'];

const [seconds = SECONDS, wanted] = process.argv.slice(2);
const targets = readdirSync(join(root, 'fuzz/seeds')).sort();

await main(async () => {
  if (!/^\d+$/.test(seconds) || (wanted && !targets.includes(wanted))) {
    throw new CommandError(`expected: npm run fuzz -- SECONDS ${targets.join('|')}`);
  }
  say('Building the fuzz targets');
  await must('cargo', ['fuzz', 'build', ...BUILD]);
  const chosen = wanted ? [wanted] : targets;
  let failures = 0;
  for (const target of chosen) {
    say(`Fuzzing ${target} for ${seconds} s`);
    failures += (await fuzz(target)) ? 0 : 1;
  }
  console.log(`${chosen.length - failures} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
});

/** Whether a target held. What failed it is in fuzz/artifacts, and the fuzzer says how to run it again. */
async function fuzz(target) {
  const found = `fuzz/corpus/${target}`;
  mkdirSync(join(root, found), { recursive: true });
  const limits = [`-max_total_time=${seconds}`, `-max_len=${LONGEST}`, `-timeout=${SLOWEST}`, '-seed=1'];
  const args = [
    ...['fuzz', 'run', ...BUILD, target, found, `fuzz/seeds/${target}`],
    ...['--', ...limits, '-print_final_stats=1'],
  ];
  // The fuzzer talks much: to whoever runs one target, and of one that fails.
  const { failed, output } = await run('cargo', args, { shows: Boolean(wanted) });
  if (failed && !wanted) {
    console.log(output.split('\n').slice(-SHOWN_LINES).join('\n'));
  }
  const tried = output.match(/^stat::number_of_executed_units: *(\d+)/m)?.[1] ?? 'no';
  console.log(`${target}: ${tried} inputs tried`);
  return !failed;
}
