/** WebKit: the module gives the verdicts of the conformance table, and the form can be used. */

import { test as base, expect } from '@playwright/test';
import { conformanceFiles, conformanceLines } from '../sdk/conformance.js';
import { SECRET, THREAT } from '../sdk/form.js';
import { startServer } from '../sdk/server.js';
import { WebKit } from './webkit.js';

const test = base.extend<object, { webkit: WebKit; origin: string }>({
  webkit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const webkit = await WebKit.start();
      await use(webkit);
      await webkit.stop();
    },
    { scope: 'worker' },
  ],
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const { server, origin } = await startServer();
      await use(origin);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** Waits for the script of the page. */
const READY = 'while (!window.attachForm) await new Promise((resolve) => setTimeout(resolve, 20));';

test('every verdict of the conformance table, byte for byte', async ({ webkit, origin }) => {
  test.slow();
  await webkit.open(`${origin}/empty.html`);
  const lines: string[] = [];
  for (const file of conformanceFiles) {
    lines.push(...(await webkit.run<string[]>(`${READY} return verdictLines(JSON.parse(values));`, file)));
  }
  expect(lines).toEqual(conformanceLines);
});

for (const [name, options] of [
  ['in a worker', { worker: true }],
  ['on the same thread', { worker: false }],
] as const) {
  test(`a caption is written, found, confirmed and posted, checked ${name}`, async ({ webkit, origin }) => {
    await webkit.open(`${origin}/form.html`);
    await webkit.run(`${READY} await window.attachForm(values);`, options);
    await webkit.type('#caption', `well, ${THREAT}`);
    expect(await webkit.text('.forewarn-finding .forewarn-title')).toBe('This reads as a threat');
    expect(await webkit.run('return document.querySelector(".forewarn-mark").textContent')).toBe(THREAT);
    await webkit.click('button[value=publish]');
    await webkit.click('dialog input[type=radio]');
    await webkit.click('dialog button[type=submit]');
    await expect
      .poll(() => webkit.run<object[]>('return window.submissions'))
      .toMatchObject([{ caption: `well, ${THREAT}`, action: 'publish' }]);
    const [{ acknowledgements }] =
      await webkit.run<[{ acknowledgements: string }]>('return window.submissions');
    expect(JSON.parse(acknowledgements)).toMatchObject([{ rule: 'threat', start: 6, end: 21 }]);
  });
}

test('what would be refused is not posted until it is changed', async ({ webkit, origin }) => {
  await webkit.open(`${origin}/form.html`);
  await webkit.run(`${READY} await window.attachForm();`);
  await webkit.type('#caption', SECRET);
  await webkit.click('button[value=publish]');
  await webkit.text('#caption[aria-invalid=true]');
  expect(await webkit.run('return window.submissions')).toEqual([]);
  await webkit.type('#caption', '? Nobody may ask for it.');
  await webkit.run('document.querySelector("#caption").select()');
  await webkit.type('#caption', 'A walk');
  await webkit.click('button[value=publish]');
  await expect.poll(() => webkit.run('return window.submissions')).toMatchObject([{ caption: 'A walk' }]);
});

test('where the pack cannot be had, the form goes through and says that it was not checked', async ({
  webkit,
  origin,
}) => {
  await webkit.open(`${origin}/form.html`);
  await webkit.run(`${READY} await window.attachForm(values);`, { packs: ['/packs/missing.json'] });
  await webkit.type('#caption', SECRET);
  await webkit.click('button[value=publish]');
  await expect.poll(() => webkit.run('return window.submissions.length')).toBe(1);
  expect(await webkit.text('#caption ~ .forewarn-panel .forewarn-status')).toContain('Not checked here');
});
