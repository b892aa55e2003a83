// The comparison in a page or a worker. The page starts a worker of the same script where it is asked to.
import { compare } from './compare.mjs';

const read = async (file) => (await fetch(`/data/${file}`)).text();
const bytes = async (address) => (await fetch(address)).arrayBuffer();

/** Known only while the script is loaded. */
const script = globalThis.document?.currentScript?.src;

let imported = 0;
const bindings = () => {
  imported += 1;
  return import(/* webpackIgnore: true */ `/pkg/forewarn.js?${imported}`);
};

/** A worker differs from its page in little: there only everyone's captions of 2,200 characters are checked. */
const inWorker = (plan) =>
  plan
    .filter(({ peers }) => peers === 'all')
    .map((group) => ({ ...group, captions: group.captions.filter((name) => name.endsWith('-2200')) }));

async function run(turn) {
  const plan = JSON.parse(await read('plan.json'));
  return compare({
    plan: script === undefined ? inWorker(plan) : plan,
    turn,
    read,
    wasm: { forewarn: await bytes('/pkg/forewarn_bg.wasm'), bare: await bytes('/data/bare.wasm') },
    bindings,
    say: (what) => console.log(what),
  });
}

if (script === undefined) {
  addEventListener('message', async ({ data }) => {
    try {
      postMessage({ value: await run(data) });
    } catch (error) {
      postMessage({ error: String(error?.stack ?? error) });
    }
  });
} else {
  window.inPage = run;
  window.inWorker = (turn) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      worker.addEventListener('message', ({ data }) =>
        data.error ? reject(new Error(data.error)) : resolve(data.value),
      );
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(turn);
    });
}
