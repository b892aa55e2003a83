// What the tests reach in the page.
import * as element from '/sdk/dist/element/index.js';
import * as forewarn from '/sdk/dist/index.js';
import { Checker as Engine } from '/sdk/wasm/forewarn.js';
import { addFaults } from '/faults.js';

let workers = 0;

/** A checker that breaks on certain words, in a worker or on this thread. */
async function breakableChecker({ worker, ...options }) {
  const packs = ['/packs/good.json'];
  if (!worker) {
    addFaults(Engine, true);
    return forewarn.createChecker({ packs, worker: false, ...options });
  }
  workers = 0;
  const makeWorker = () => {
    workers += 1;
    return new Worker(`/breakable-worker.js?number=${workers}`, { type: 'module' });
  };
  return forewarn.createChecker({ packs, worker: makeWorker, ...options });
}

/** What a promise comes to, as data. */
async function outcome(promise) {
  try {
    return { value: await promise };
  } catch (error) {
    const { name, code, message, errors } = error;
    return { name, code, message, errors };
  }
}

Object.assign(window, { forewarn, breakableChecker, outcome, workersMade: () => workers });

/** A worker as a page makes one where its policy asks for trusted types. */
function trustedWorker() {
  const policy = trustedTypes.createPolicy('page-workers', { createScriptURL: (url) => url });
  return new Worker(policy.createScriptURL('/sdk/dist/worker.js'), { type: 'module' });
}

/** The page's form, whose submissions are kept instead of sent. */
function keepSubmissions() {
  const form = document.querySelector('form');
  window.submissions = [];
  window.events = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    window.submissions.push(Object.fromEntries(data));
  });
  for (const type of ['decision', 'error', 'feedback']) {
    form.addEventListener(`forewarn-${type}`, ({ detail }) => {
      window.events.push({ type, ...detail, ...(detail.error && { error: detail.error.code }) });
    });
  }
  return form;
}

/** The verdicts on cases of the conformance table, as its golden lines have them. */
window.verdictLines = async ({ packs, cases }) => {
  const lines = [];
  for (const { case: name, packs: ids, text, context } of cases) {
    const chosen = ids.map((id) => ({ json: packs.find(({ pack }) => pack.id === id) }));
    const checker = await forewarn.createChecker({ packs: chosen, shadow: true, worker: false });
    const verdict = await checker.check(text, context);
    checker.dispose();
    lines.push(`{"case":${JSON.stringify(name)},"verdict":${JSON.stringify(verdict)}}`);
  }
  return lines;
};

/** Defines the element on a page that has it already. */
window.defineField = (options = {}) => {
  keepSubmissions();
  const checker = forewarn.createChecker({ packs: ['/packs/good.json'] });
  element.defineForewarnField({ checker, ...options });
};

/** Attaches to the page's form. */
window.attachForm = async ({
  packs = ['/packs/good.json'],
  without,
  breakable,
  worker,
  wasmUrl,
  language,
  ...options
} = {}) => {
  const form = keepSubmissions();
  const checker = breakable
    ? breakableChecker({ worker: true, ...breakable })
    : forewarn.createChecker({ packs, wasmUrl, worker: worker === 'trusted' ? trustedWorker : worker });
  if (language) options.text = { ...(await forewarn.loadInterfaceText(language)), ...options.text };
  window.attachment = forewarn.attach(form, { ...(without ? {} : { checker }), ...options });
};
