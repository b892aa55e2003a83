/** WebKit: the module gives the verdicts of the conformance table, and the form can be used. */

import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
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

const conformance = (name: string) =>
  readFileSync(new URL(`../conformance/${name}`, import.meta.url), 'utf8');

interface Table {
  files: { file: string; packs: { pack: { id: string } }[]; cases: object[] }[];
}

const READY = 'while (!window.attachForm) await new Promise((resolve) => setTimeout(resolve, 20));';

test('every verdict of the conformance table, byte for byte', async ({ webkit, origin }) => {
  test.setTimeout(120_000);
  const { files }: Table = JSON.parse(conformance('table.json'));
  const expected = conformance('verdicts.jsonl').trimEnd().split('\n');
  await webkit.open(`${origin}/empty.html`);
  const lines: string[] = [];
  for (const { packs, cases } of files) {
    const more = await webkit.run<string[]>(
      `while (!window.forewarn) await new Promise((resolve) => setTimeout(resolve, 20));
       const { packs, cases } = JSON.parse(values);
       const lines = [];
       for (const { case: name, packs: ids, text, context } of cases) {
         const chosen = ids.map((id) => ({ json: packs.find(({ pack }) => pack.id === id) }));
         const checker = await window.forewarn.createChecker({ packs: chosen, shadow: true, worker: false });
         const verdict = await checker.check(text, context);
         checker.dispose();
         lines.push('{"case":' + JSON.stringify(name) + ',"verdict":' + JSON.stringify(verdict) + '}');
       }
       return lines.map((line) => encodeURIComponent(line.toWellFormed() === line ? line : ''));`,
      // Both ways as text of ASCII letters, which no driver changes.
      JSON.stringify({ packs, cases }).replace(
        /[^ -~]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    );
    lines.push(...more.map(decodeURIComponent));
  }
  expect(lines).toEqual(expected);
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
