// The package on a page of headless Chromium, and the service: how soon they are ready, what they keep, how much they carry.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProduct } from './bundle.mjs';
import { launch, serve } from './chromium.mjs';
import { measureService } from './service.mjs';
import { longestTask } from './trace.mjs';

const PAGE =
  '<!doctype html><html lang="en"><title>Product</title><script defer src="/product/page.js"></script>';
/** How often getting ready is measured; the median counts. */
const TIMES = 15;
const CHECKS = 100_000;
const FIELDS = 50;

/** Where measured pages are: the package bundled, the generated files, a browser. */
export async function withProduct(folder, use) {
  await bundleProduct(join(folder, 'product'));
  const { origin, close } = await serve({ data: folder, product: join(folder, 'product') }, { '/': PAGE });
  // So that memory is measured when it is asked for, after collecting garbage, and not some seconds later.
  const browser = await launch('--enable-blink-features=ForceEagerMeasureMemory');
  try {
    return await use({ browser, origin });
  } finally {
    await browser.close();
    close();
  }
}

export const starterPacks = (folder) =>
  readdirSync(folder)
    .filter((name) => /^starter-.*\.en\.json$/.test(name))
    .map((name) => `/data/${name}`);

/** Everything about the package and the service. */
export async function measureProduct(folder, { short }) {
  const sets = {
    'starter packs': { packs: starterPacks(folder), text: 'I will kill you' },
    '10,000 terms, strong': { packs: ['/data/pack-10000-strong.json'], text: 'And then nothing.' },
    '1,000 rules, 100,000 terms, strong': {
      packs: ['/data/pack-many-rules.json'],
      text: 'And then nothing.',
    },
  };
  const texts = JSON.parse(readFileSync(join(folder, 'captions-english-2200.json'), 'utf8')).clean;
  return withProduct(folder, async (place) => {
    const ready = [];
    for (const [set, { packs, text }] of Object.entries(sets)) {
      for (const worker of [false, true]) {
        const times = short ? 2 : set === 'starter packs' ? TIMES : 5;
        ready.push({ set, worker, ...(await measureReady(place, { packs, worker, text }, times)) });
        ready.at(-1).checks = await measureChecks(place, { packs, worker, text }, texts, short ? 20 : 1000);
      }
    }
    return {
      ready,
      memory: await measureMemory(place, folder, short ? 1000 : CHECKS),
      fields: await measureFields(place, {
        packs: starterPacks(folder),
        count: FIELDS,
        text: 'I will kill you',
      }),
      service: await measureService(folder, { short }),
    };
  });
}

async function open({ browser, origin }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin, { waitUntil: 'load' });
  return { context, page };
}

/** With the cache of HTTP warm, in a tab and a process that have not seen the page: it would find the module compiled. */
export async function measureReady(place, options, times) {
  const context = await place.browser.newContext();
  const runs = [];
  for (let time = -2; time < times; time += 1) {
    const page = await context.newPage();
    await page.goto(place.origin, { waitUntil: 'load' });
    const run = await page.evaluate((options) => window.product.ready(options), options);
    const [worker] = page.workers();
    if (worker) run.measures.push(...(await worker.evaluate(workerMeasures)));
    if (time >= 0) runs.push(run);
    await page.close();
  }
  const page = await context.newPage();
  const longest = await longestTask(
    place.browser,
    page,
    place.origin,
    (options) => window.product.ready(options),
    options,
  );
  await context.close();
  runs.sort((one, other) => one.total - other.total);
  const { decision } = runs[0];
  const part = (name) =>
    median(
      runs.map(
        ({ measures }) => measures.find((measure) => measure.name === `forewarn ${name}`)?.duration ?? 0,
      ),
    );
  const parts = Object.fromEntries(['packs', 'worker', 'module', 'engine'].map((name) => [name, part(name)]));
  return {
    decision,
    minimum: runs[0].total,
    median: median(runs.map(({ total }) => total)),
    parts: { ...parts, 'first check': median(runs.map(({ check }) => check)) },
    longest,
  };
}

function workerMeasures() {
  return performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, duration }));
}

/** Checks by the package's own interface, there and back. */
async function measureChecks(place, options, texts, count) {
  const { context, page } = await open(place);
  await page.evaluate((options) => window.product.ready(options), options);
  await page.evaluate((given) => window.product.checks(given), { texts, count });
  const measured = await page.evaluate((given) => window.product.checks(given), { texts, count });
  await context.close();
  return measured;
}

/** What a page keeps, after loading and after many checks of clean captions and of captions with findings. */
export async function measureMemory(place, folder, count) {
  const { clean, hits } = JSON.parse(readFileSync(join(folder, 'captions-english-150.json'), 'utf8'));
  const texts = [...clean, ...hits.map(({ text }) => text)];
  const measured = {};
  for (const worker of [false, true]) {
    const { context, page } = await open(place);
    const empty = await page.evaluate(() => window.product.pageMemory());
    const options = { packs: ['/data/pack-10000-strong.json'], worker, text: 'And then nothing.' };
    await page.evaluate((options) => window.product.ready(options), options);
    const taken = async () => ({
      page: (await page.evaluate(() => window.product.pageMemory())) - empty,
      module: worker ? null : await page.evaluate(() => window.product.moduleMemory()),
    });
    const loaded = await taken();
    // Buffers and code have their final size after some checks.
    await page.evaluate((given) => window.product.checks(given), { texts, count: count / 10, at: 100 });
    const before = await taken();
    const checks = await page.evaluate((given) => window.product.checks(given), { texts, count, at: 100 });
    measured[worker ? 'worker' : 'page'] = {
      count,
      loaded,
      before,
      after: await taken(),
      seconds: checks.total / 1000,
    };
    await context.close();
  }
  return measured;
}

/** One page with many fields: one worker, and each pack fetched once. */
async function measureFields(place, options) {
  const { context, page } = await open(place);
  let fetched = 0;
  page.on('request', (request) => {
    if (request.url().includes('/data/')) fetched += 1;
  });
  const { total } = await page.evaluate((options) => window.product.fields(options), options);
  const workers = page.workers().length;
  await context.close();
  if (workers !== 1 || fetched !== options.packs.length) {
    throw new Error(
      `${options.count} fields have ${workers} workers and fetched ${fetched} of ${options.packs.length} packs`,
    );
  }
  return { count: options.count, total, workers, fetched };
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}
