import type { Page } from '@playwright/test';
import { expect, test } from './page.js';

const THREAT = 'I will hurt you';

test.beforeEach(async ({ page }) => {
  await page.goto('/empty.html');
  await page.waitForFunction(() => 'forewarn' in window);
});

/** Every case, over both transports. */
for (const worker of [false, true]) {
  test.describe(worker ? 'in a worker' : 'on the same thread', () => {
    test('a caption is checked', async ({ page }) => {
      const verdict = await check(page, worker, `well, ${THREAT}`);
      expect(verdict).toMatchObject({
        decision: 'confirm',
        findings: [{ rule: 'threat', start: 6, end: 21, matched: THREAT }],
        packs: [{ id: 'house-rules', civic: 'on' }],
      });
    });

    test('every call gets its own answer', async ({ page }) => {
      const places = await page.evaluate(async (worker) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        const texts = Array.from({ length: 50 }, (_, index) => `${'x'.repeat(index)} I will hurt you`);
        const verdicts = await Promise.all(texts.map((text) => checker.check(text)));
        return verdicts.map(({ findings }) => findings[0]?.start);
      }, worker);
      expect(places).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    test('of one key the latest wins', async ({ page }) => {
      const codes = await page.evaluate(async (worker) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        const calls = ['a', 'ab', 'abc'].map((text) => checker.check(text, { key: 'caption' }));
        const outcomes = await Promise.all(calls.map((call) => window.outcome(call)));
        return outcomes.map(({ code }) => code);
      }, worker);
      expect(codes).toEqual([undefined, 'check.superseded', undefined]);
    });

    for (const [name, text, start] of [
      ['NUL', `\0 ${THREAT}`, 2],
      ['lone surrogates', `\ud800 \udc00 ${THREAT} \udfff`, 4],
      ['a pair of surrogates', `😀 ${THREAT}`, 3],
      ['right-to-left text', `שלום ${THREAT} مرحبا`, 5],
    ] as const) {
      test(`spans are right beside ${name}`, async ({ page }) => {
        const verdict = await check(page, worker, text);
        expect(verdict.findings).toMatchObject([{ start, end: start + THREAT.length, matched: THREAT }]);
      });
    }

    for (const [name, text] of [
      ['nothing', ''],
      ['only marks', '\u0301'.repeat(1000)],
      ['only emoji', '👩‍👩‍👧‍👦'.repeat(1000)],
      ['only lone surrogates', '\ud800'.repeat(1000)],
      ['a million units', 'é'.repeat(1_000_000)],
    ] as const) {
      test(`${name} is clear`, async ({ page }) => {
        expect(await check(page, worker, text)).toMatchObject({ decision: 'clear', findings: [] });
      });
    }

    test('a text over the limit is an error, and never clear', async ({ page }) => {
      const outcome = await page.evaluate(async (worker) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        return window.outcome(checker.check('é'.repeat(1_000_001)));
      }, worker);
      expect(outcome).toMatchObject({ name: 'ForewarnError', code: 'check.text-too-long' });
    });

    for (const [name, packs, code] of [
      ['404', ['/packs/missing.json'], 'pack.fetch-failed'],
      ['broken off', ['/packs/broken-off.json'], 'pack.fetch-failed'],
      ['truncated', ['/packs/truncated.json'], 'engine.pack-refused'],
      ['an HTML page', ['/packs/page.json'], 'engine.pack-refused'],
      [
        'another than asked for',
        [{ url: '/packs/good.json', integrity: 'sha256-x' }],
        'pack.integrity-mismatch',
      ],
      ['there twice', ['/packs/good.json', '/packs/good.json'], 'engine.duplicate-pack'],
      ['not there at all', [], 'engine.no-pack'],
    ] as const) {
      test(`a pack that is ${name} is an error`, async ({ page }) => {
        const outcome = await page.evaluate(
          ({ worker, packs }) => window.outcome(window.forewarn.createChecker({ packs, worker })),
          { worker, packs },
        );
        expect(outcome).toMatchObject({ name: 'ForewarnError', code });
        if (code === 'engine.pack-refused') {
          expect(outcome.errors).toMatchObject([
            { source: packs[0], location: { line: expect.any(Number) } },
          ]);
        }
      });
    }

    for (const wasmUrl of ['/missing.wasm', '/page.wasm']) {
      test(`a module that is ${wasmUrl} is an error`, async ({ page }) => {
        const outcome = await page.evaluate(
          ({ worker, wasmUrl }) =>
            window.outcome(window.forewarn.createChecker({ packs: ['/packs/good.json'], worker, wasmUrl })),
          { worker, wasmUrl },
        );
        expect(outcome).toMatchObject({ name: 'ForewarnError', code: 'module.load-failed' });
      });
    }

    test('after a trap the same text is checked by a fresh engine', async ({ page }) => {
      const verdict = await breakable(page, worker, [`TRAP-ONCE ${THREAT}`, THREAT]);
      expect(verdict).toMatchObject([
        { value: { findings: [{ start: 10 }] } },
        { value: { findings: [{ start: 0 }] } },
      ]);
    });

    test('a text that always traps is an error, and the next one is checked', async ({ page }) => {
      const outcomes = await breakable(page, worker, [`TRAP-ALWAYS ${THREAT}`, THREAT]);
      expect(outcomes).toMatchObject([{ code: 'check.crashed' }, { value: { findings: [{ start: 0 }] } }]);
    });

    test('a trap of one checker leaves another one working', async ({ page }) => {
      const outcomes = await page.evaluate(async (worker) => {
        const breaking = await window.breakableChecker({ worker });
        const other = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        const texts = ['TRAP-ALWAYS', 'I will hurt you'];
        const calls = texts.flatMap((text) => [breaking.check(text), other.check('I will hurt you')]);
        const outcomes = await Promise.all(calls.map((call) => window.outcome(call)));
        return outcomes.map(({ value, code }) => code ?? value?.findings.length);
      }, worker);
      expect(outcomes).toEqual(['check.crashed', 1, 1, 1]);
    });

    test('a signal ends the wait', async ({ page }) => {
      const outcome = await page.evaluate(async (worker) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        const leaving = new AbortController();
        const call = checker.check('a', { signal: leaving.signal });
        leaving.abort();
        return [await window.outcome(call), await window.outcome(checker.check('b'))];
      }, worker);
      expect(outcome).toMatchObject([{ name: 'AbortError' }, { value: { decision: 'clear' } }]);
    });

    test('disposing rejects what is pending and what comes', async ({ page }) => {
      const codes = await page.evaluate(async (worker) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        const pending = [checker.check('a'), checker.check('b')];
        checker.dispose();
        const outcomes = await Promise.all(
          [...pending, checker.check('c')].map((call) => window.outcome(call)),
        );
        return outcomes.map(({ code }) => code);
      }, worker);
      expect(codes).toEqual(Array(3).fill('checker.disposed'));
    });

    test('checking asks nothing of the network', async ({ page }) => {
      await page.evaluate(async (worker) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        Object.assign(window, { checker });
      }, worker);
      const requests: string[] = [];
      page.context().on('request', (request) => requests.push(request.url()));
      const decisions = await page.evaluate(async () => {
        const { checker } = window as unknown as { checker: Awaited<ReturnType<Window['breakableChecker']>> };
        const texts = Array.from({ length: 200 }, (_, index) => `I will hurt you ${index}`);
        return Promise.all(texts.map(async (text) => (await checker.check(text)).decision));
      });
      expect(new Set(decisions)).toEqual(new Set(['confirm']));
      expect(requests).toEqual([]);
    });
  });
}

test('both give the same bytes', async ({ page }) => {
  const text = `${THREAT} "\u0001\u2028\u007f\\/é😀`;
  const verdicts = [await check(page, false, text), await check(page, true, text)];
  expect(JSON.stringify(verdicts[1])).toBe(JSON.stringify(verdicts[0]));
});

test.describe('a worker', () => {
  test('that dies in a check is replaced, and the text checked by the new one', async ({ page }) => {
    const outcomes = await breakable(page, true, [`DIE-ONCE ${THREAT}`, THREAT]);
    expect(outcomes).toMatchObject([
      { value: { findings: [{ start: 9 }] } },
      { value: { findings: [{ start: 0 }] } },
    ]);
    expect(await page.evaluate(() => window.workersMade())).toBe(2);
  });

  test('that dies of a text every time leaves the next ones checked', async ({ page }) => {
    const outcomes = await breakable(page, true, ['DIE-ALWAYS', THREAT]);
    expect(outcomes).toMatchObject([{ code: 'check.crashed' }, { value: { decision: 'confirm' } }]);
  });

  test('that hangs is ended after the time limit', async ({ page }) => {
    const outcomes = await breakable(page, true, ['HANG', THREAT], { timeLimit: 500 });
    expect(outcomes).toMatchObject([{ code: 'check.timed-out' }, { value: { decision: 'confirm' } }]);
  });

  test('whose script is not there is an error where one was asked for', async ({ page }) => {
    const outcome = await page.evaluate(() =>
      window.outcome(
        window.forewarn.createChecker({
          packs: ['/packs/good.json'],
          worker: () => new Worker('/missing.js', { type: 'module' }),
        }),
      ),
    );
    expect(outcome).toMatchObject({ code: 'module.load-failed' });
  });

  test('is used where nothing is said', async ({ page }) => {
    await createDefault(page);
    expect(page.workers()).toHaveLength(1);
  });
});

for (const [name, address, prepare] of [
  ['trusted types let none be made', '/empty.html?policy=trusted-types', undefined],
  ['no trusted type may be made', '/empty.html?policy=no-trusted-types', undefined],
  ['the policy lets none be made', '/empty.html?policy=no-worker', undefined],
  ['its script cannot be loaded', '/empty.html', 'worker.js'],
] as const) {
  test(`where ${name}, checks run on the same thread`, async ({ page }) => {
    if (prepare) await page.route(`**/${prepare}`, (route) => route.abort());
    await page.goto(address);
    await page.waitForFunction(() => 'forewarn' in window);
    expect(await createDefault(page)).toBe('confirm');
    expect(page.workers()).toHaveLength(0);
  });
}

function createDefault(page: Page) {
  return page.evaluate(async () => {
    const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'] });
    return (await checker.check('I will hurt you')).decision;
  });
}

function check(page: Page, worker: boolean, text: string) {
  // Passed as JSON: Playwright's own way loses lone surrogates.
  return page.evaluate(
    async ({ worker, json }) => {
      const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
      return checker.check(JSON.parse(json));
    },
    { worker, json: JSON.stringify(text) },
  );
}

function breakable(page: Page, worker: boolean, texts: string[], options: { timeLimit?: number } = {}) {
  return page.evaluate(
    async ({ worker, texts, options }) => {
      const checker = await window.breakableChecker({ worker, ...options });
      return Promise.all(texts.map((text) => window.outcome(checker.check(text))));
    },
    { worker, texts, options },
  );
}
