import { attach, createChecker } from 'forewarn';
import 'forewarn/forewarn.css';

const form = document.querySelector('form');
attach(form, { checker: createChecker({ packs: ['/house-rules.json'] }) });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('output').textContent = JSON.stringify(Object.fromEntries(new FormData(form)));
});
