import { expect, test, vi } from 'vitest';
import { type Checker, createChecker, ForewarnError } from '../src/index.js';
import { houseRules } from './support.js';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof ForewarnError ? error : Promise.reject(error)),
  );

async function withChecker(use: (checker: Checker) => Promise<void>, shadow = false) {
  const checker = await createChecker({ packs: [{ json: houseRules }], shadow });
  try {
    await use(checker);
  } finally {
    checker.dispose();
  }
}

test('a caption is checked, and the words are where the verdict says', () =>
  withChecker(async (checker) => {
    const text = 'well, 𝐈 will h\u200burt you';
    const verdict = await checker.check(text);
    expect(verdict.decision).toBe('confirm');
    const [found] = verdict.findings;
    expect(found).toMatchObject({ rule: 'threat', start: 6, through: ['width', 'invisible'] });
    expect(text.slice(found?.start, found?.end)).toBe(found?.matched);
    expect(verdict.packs).toEqual(checker.packs);
  }));

test('a pack may be given as text or parsed, with the same digest', async () => {
  const json = JSON.parse(houseRules);
  const parsed = await createChecker({ packs: [{ json }] });
  await withChecker(async ({ packs }) => expect(parsed.packs).toEqual(packs));
});

test('the context decides', () =>
  withChecker(async (checker) => {
    const german = await checker.check('I will hurt you', { locale: 'de-AT' });
    expect(german.findings[0]?.title).toBe('Das liest sich wie eine Drohung');
  }));

test('shadow rules are dropped unless asked for', async () => {
  await withChecker(async (checker) => expect((await checker.check('gosh')).shadow).toEqual([]));
  await withChecker(async (checker) => expect((await checker.check('gosh')).shadow).toHaveLength(1), true);
});

test.each([
  ['context.invalid-locale', { locale: 'no language' }],
  ['context.invalid-region', { region: 'Atlantis' }],
  ['context.invalid-date', { date: '2026-02-30' }],
])('%s', (code, context) =>
  withChecker(async (checker) => {
    expect(await failure(checker.check('a', context))).toMatchObject({ code });
  }),
);

test('a text over the limit is an error, and never clear', () =>
  withChecker(async (checker) => {
    expect((await checker.check('é'.repeat(1_000_000))).decision).toBe('clear');
    expect(await failure(checker.check('é'.repeat(1_000_001)))).toMatchObject({
      code: 'check.text-too-long',
    });
  }));

test.each([
  ['engine.no-pack', []],
  ['engine.duplicate-pack', [{ json: houseRules }, { json: houseRules }]],
  ['engine.pack-refused', [{ json: houseRules.slice(0, 300), source: 'house.json' }]],
  ['pack.integrity-mismatch', [{ json: houseRules, integrity: 'sha256-other' }]],
  ['pack.fetch-failed', ['http://127.0.0.1:9/pack.json']],
])('%s', async (code, packs) => {
  expect(await failure(createChecker({ packs }))).toMatchObject({ code });
});

test('a refused pack says everything that is wrong with it, and where', async () => {
  const json = JSON.parse(houseRules);
  json.rules[0].severity = 'fatal';
  json.rules[1].authority = 'nobody';
  const error = await failure(createChecker({ packs: [{ json, source: 'house.json' }] }));
  expect(error?.errors).toHaveLength(2);
  for (const { code, source, message, help } of error?.errors ?? []) {
    expect([source, code !== '', message !== '', help !== '']).toEqual(['house.json', true, true, true]);
  }
});

test('the module that is not there is an error', async () => {
  vi.resetModules();
  const fresh = await import('../src/index.js');
  const options = { packs: [{ json: houseRules }] };
  const wasmUrl = new URL('missing.wasm', import.meta.url);
  await expect(fresh.createChecker({ ...options, wasmUrl })).rejects.toMatchObject({
    code: 'module.load-failed',
  });
  // And no reason to give up: the next one may find it.
  await expect(fresh.createChecker(options)).resolves.toBeDefined();
});
