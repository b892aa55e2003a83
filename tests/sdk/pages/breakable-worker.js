// The package's worker, which dies or hangs on certain words.
const isFirst = new URL(import.meta.url).searchParams.get('number') === '1';
const early = [];
let isReady = false;

// Registered before the package's own listener, so that it may keep a message from it.
addEventListener('message', (event) => {
  if (!isReady) {
    event.stopImmediatePropagation();
    early.push(event.data);
    return;
  }
  const text = event.data.check?.text ?? '';
  if (text.includes('HANG')) for (;;);
  if (text.includes('DIE-ALWAYS') || (text.includes('DIE-ONCE') && isFirst)) {
    event.stopImmediatePropagation();
    throw new Error('the worker dies');
  }
});

Promise.all([import('/sdk/wasm/forewarn.js'), import('/faults.js'), import('/sdk/dist/worker.js')]).then(
  ([{ Checker }, { addFaults }]) => {
    addFaults(Checker, isFirst);
    isReady = true;
    for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
  },
);
