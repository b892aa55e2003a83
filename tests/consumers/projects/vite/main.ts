import { attach, createChecker } from 'forewarn';
import 'forewarn/forewarn.css';

const form = document.querySelector('form');
const output = document.querySelector('output');
if (!form || !output) throw new Error('the page has no form');
attach(form, { checker: createChecker({ packs: ['/house-rules.json'] }) });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  output.textContent = JSON.stringify(Object.fromEntries(new FormData(form)));
});
