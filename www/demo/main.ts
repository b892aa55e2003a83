import 'forewarn/forewarn.css';
import './styles/index.css';
import { attach } from 'forewarn';
import { Composer, type Missing } from './composer.js';
import { byId } from './dom.js';
import { MissingNotice } from './notices.js';
import { Publisher } from './publisher.js';
import { ResultScreen } from './result.js';
import { CurrentChecker } from './rules.js';

const composer = new Composer();
const { form } = composer;

let loaded: CurrentChecker | null = null;
const checker = async () => {
  loaded = await CurrentChecker.load();
  return loaded;
};
const attachment = attach(form, { checker, fields: ['title', 'caption'] });

const missingNotice = new MissingNotice();
const focusField = (field: Missing['field']): void => composer.focus(field);
form.addEventListener('input', () => missingNotice.update(composer.missing(), focusField));
const result = new ResultScreen(() => {
  composer.reset();
  void attachment.recheck();
  byId('main', HTMLElement).focus();
});
const publisher = new Publisher({ composer, attachment, result, checker: () => loaded });

// The page says itself what is missing, all at once and before anything else is asked.
form.noValidate = true;
document.addEventListener(
  'submit',
  (event) => {
    missingNotice.clear();
    const missing = composer.missing();
    if (missing.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    missingNotice.show(missing, focusField);
  },
  { capture: true },
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void publisher.publish();
});

// Until here the page is the plain form that it stays where this script does not run.
document.documentElement.toggleAttribute('data-script', true);
for (const element of document.querySelectorAll<HTMLElement>('[data-script-only]')) element.hidden = false;
for (const element of document.querySelectorAll<HTMLElement>('[data-scriptless]')) element.hidden = true;
