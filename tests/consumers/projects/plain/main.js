import { attach, createChecker } from '/node_modules/forewarn/dist/index.js';

const form = document.querySelector('form');
window.checker = createChecker({ packs: ['/public/house-rules.json'] });
attach(form, { checker: window.checker });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('output').textContent = JSON.stringify(Object.fromEntries(new FormData(form)));
});
