import { attach, createChecker } from '/node_modules/forewarn/dist/index.js';

const form = document.querySelector('form');
const checker = createChecker({
  packs: [new URL('rules/house.json', document.baseURI), { url: 'rules/house-2.json' }],
  // As an address of the page, not of a script or a worker.
  wasmUrl: 'engine/0.1.0/engine.wasm',
});
attach(form, { checker });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('output').textContent = JSON.stringify(Object.fromEntries(new FormData(form)));
});
