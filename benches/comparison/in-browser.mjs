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

async function run(turn) {
  return compare({
    plan: JSON.parse(await read('plan.json')),
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
