// What a page does with the package, for `product.mjs` to call and time. Bundled as any page would be.
import { attach, createChecker } from '../../www/sdk/dist/index.js';
import glue from '../../www/sdk/wasm/forewarn.js';

const measures = () =>
  performance
    .getEntriesByType('measure')
    .map(({ name, startTime, duration }) => ({ name, startTime, duration }));
const resources = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name, duration }) => ({ name: name.split('/').at(-1), duration }));

let checker;

/** From nothing to the first verdict. */
async function ready({ packs, worker, text }) {
  const begun = performance.now();
  checker = await createChecker({ packs, worker });
  const made = performance.now();
  const { decision, findings } = await checker.check(text);
  const verdict = performance.now();
  return {
    decision,
    findings: findings.length,
    total: verdict - begun,
    made: made - begun,
    check: verdict - made,
    measures: measures(),
    resources: resources(),
  };
}

/** So many checks, one after the other as typing would have them, of different texts. */
async function checks({ texts, count, at = 1 }) {
  const times = [];
  const begun = performance.now();
  for (let number = 0; number < count; number += 1) {
    const start = performance.now();
    await checker.check(texts[number % texts.length]);
    if (number % at === 0) times.push((performance.now() - start) * 1000);
  }
  const total = performance.now() - begun;
  times.sort((one, other) => one - other);
  return { total, median: times[times.length >> 1], p99: times[Math.round((times.length - 1) * 0.99)] };
}

/** Bytes of the module's memory, where it is on this thread. */
const moduleMemory = async () => (await glue()).memory.buffer.byteLength;

/** Bytes of everything of this page, its workers among it. */
const pageMemory = async () => (await performance.measureUserAgentSpecificMemory()).bytes;

/** A form of so many fields, in all of which something is found. */
async function fields({ packs, count, text }) {
  const form = document.createElement('form');
  for (let number = 0; number < count; number += 1) {
    const field = document.createElement('textarea');
    field.name = `field-${number}`;
    field.value = `${text} ${number}`;
    form.append(field);
  }
  document.body.append(form);
  let begun;
  await new Promise((resolve) => {
    attach(form, {
      checker: () => {
        begun = performance.now();
        return createChecker({ packs });
      },
      onDecision: (_, states) => {
        const checked = [...states.values()].filter(
          ({ state, verdict }) => state === 'checked' && verdict.findings.length > 0,
        );
        if (checked.length === count) resolve();
      },
    });
  });
  return { total: performance.now() - begun };
}

Object.assign(window, { product: { ready, checks, moduleMemory, pageMemory, fields } });
