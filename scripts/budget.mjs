// `npm run budget`: what a page that uses Forewarn has to carry and keep, beside what it may.
//
// Sizes over their limit fail, and so does memory that grows with the number of checks. Times are told and fail nothing: they
// are the machine's as much as ours. A limit is what has been reached; a promise that is not kept yet stands beside it.
import { buildProduct, FOLDER } from '../benches/comparison/inputs.mjs';
import { measureMemory, measureReady, starterPacks, withProduct } from '../benches/comparison/product.mjs';
import { sizes } from '../benches/comparison/sizes.mjs';
import { main, say } from './commands.mjs';

/** Bytes: the limit that has been reached, and the promise. */
const SIZES = {
  'module, brotli': { limit: 290_000, promise: 100_000 },
  'module, gzip': { limit: 375_000 },
  'module, raw': { limit: 890_000 },
  'scripts of the package, brotli': { limit: 17_000, promise: 12_000 },
  'starter packs in English, brotli': { limit: 50_000, promise: 50_000 },
  'starter packs in every language, brotli': { limit: 139_000, promise: 50_000 },
};
/** Milliseconds from `createChecker()` to the first verdict, with the cache warm. */
const READY = { false: 60, true: 120 };
const MODULE_MEMORY = { limit: 14_500_000, promise: 12_000_000 };
/** Bytes by which JavaScript's heap may differ after many checks; what they would leave behind is a multiple. */
const GROWTH = 1_000_000;
const CHECKS = 100_000;
const TIMES = 9;

const failures = [];

await main(async () => {
  await buildProduct();
  say('The budget');
  const values = await sizes();
  for (const [name, { limit, promise }] of Object.entries(SIZES)) {
    line(
      name,
      kilobytes(values[name]),
      kilobytes(limit),
      promise && kilobytes(promise),
      values[name] <= promise,
    );
    hold(name, values[name] <= limit);
  }
  await withProduct(FOLDER, async (place) => {
    for (const worker of [false, true]) {
      const options = { packs: starterPacks(FOLDER), worker, text: 'I will kill you' };
      const { median } = await measureReady(place, options, TIMES);
      const name = `ready, starter packs, ${worker ? 'worker' : 'same thread'}`;
      line(name, `${median.toFixed(0)} ms`, 'none', `${READY[worker]} ms`, median <= READY[worker]);
    }
    const { page, worker } = await measureMemory(place, FOLDER, CHECKS);
    const { module } = page.loaded;
    const { limit, promise } = MODULE_MEMORY;
    line(
      'memory of the module, 10,000 terms',
      megabytes(module),
      megabytes(limit),
      megabytes(promise),
      module <= promise,
    );
    hold('memory of the module', module <= limit);
    const names = { page: 'same thread', worker: 'worker' };
    for (const [where, { before, after }] of Object.entries({ page, worker })) {
      const growth = after.page - before.page;
      const name = `heap, ${CHECKS} checks later, ${names[where]}`;
      line(name, kilobytes(growth), kilobytes(GROWTH));
      hold(name, growth <= GROWTH);
    }
    const grown = page.after.module - page.loaded.module;
    line(`memory of the module, ${CHECKS} checks later`, kilobytes(grown), kilobytes(GROWTH));
    hold('growth of the module', grown <= GROWTH);
  });
  if (failures.length > 0) console.log(`\nover the limit: ${failures.join('; ')}`);
  const held = Object.keys(SIZES).length + 4 - failures.length;
  console.log(`\n${held} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
});

function hold(name, holds) {
  if (!holds) failures.push(name);
}

function line(name, value, limit, promise, isKept) {
  const promised = promise === undefined ? '' : `promised ${promise}${isKept ? '' : ', NOT MET'}`;
  console.log(`${name.padEnd(48)} ${value.padStart(10)}   limit ${limit.padStart(9)}   ${promised}`);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
