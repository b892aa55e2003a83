import type { Page } from '@playwright/test';
import { expect, test } from './page.js';

const THREAT = 'I will hurt you';

test('a page that only imports the package loads neither the module nor a worker', async ({ page }) => {
  const requests = namesOf(page);
  await page.goto('/empty.html');
  await page.waitForFunction(() => 'forewarn' in window);
  await page.waitForLoadState('networkidle');
  expect(requests).toContain('index.js');
  expect(requests.filter((name) => name === 'worker.js' || name.endsWith('.wasm'))).toEqual([]);
});

test('a checker that is yet to be made is made on the first focus in the form', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const requests = namesOf(page);
  await attachLazily(page);
  await page.getByLabel('Caption').evaluate((caption: HTMLTextAreaElement, text) => {
    caption.value = text;
  }, THREAT);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((name) => name.endsWith('.wasm') || name === 'good.json')).toEqual([]);
  await page.getByLabel('Title').focus();
  await page.getByLabel('Caption').focus();
  await page.getByLabel('Title').focus();
  await expect(page.locator('.forewarn-finding')).toHaveCount(1);
  expect(requests.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
  expect(requests.filter((name) => name === 'good.json')).toHaveLength(1);
});

test('or when the browser is idle', async ({ page }) => {
  const loaded = page.waitForResponse('**/*.wasm');
  await attachLazily(page);
  expect((await loaded).ok()).toBe(true);
});

for (const worker of [false, true]) {
  const where = worker ? 'in a worker' : 'on the same thread';

  test(`${where}, the module does not wait for the packs`, async ({ page }) => {
    await page.goto('/empty.html');
    await page.waitForFunction(() => 'forewarn' in window);
    const module = page.waitForResponse('**/*.wasm');
    await page.route('**/packs/good.json', async (route) => {
      await module;
      await route.continue();
    });
    const { decision } = await page.evaluate(
      async ([worker, text]) => {
        const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
        return checker.check(text);
      },
      [worker, THREAT] as const,
    );
    expect(decision).toBe('confirm');
  });

  test(`${where}, the timeline says what took how long, and nothing of checks`, async ({
    page,
    browserName,
  }) => {
    await page.goto('/empty.html');
    await page.waitForFunction(() => 'forewarn' in window);
    const names = await page.evaluate(async (worker) => {
      const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], worker });
      await checker.check('a walk');
      return performance.getEntriesByType('measure').map(({ name }) => name);
    }, worker);
    const parts = worker ? ['packs', 'ready', 'worker'] : ['engine', 'module', 'packs', 'ready'];
    expect(names.toSorted()).toEqual(parts.map((part) => `forewarn ${part}`));
    // Firefox's driver does not look into workers.
    if (browserName === 'firefox') return;
    const inWorker = await Promise.all(
      page
        .workers()
        .map((one) => one.evaluate(() => performance.getEntriesByType('measure').map(({ name }) => name))),
    );
    expect(inWorker).toEqual(worker ? [['forewarn module', 'forewarn engine']] : []);
  });
}

/** The last parts of the addresses a page asks for, its worker among them. */
function namesOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  return names;
}

async function attachLazily(page: Page): Promise<void> {
  await page.goto('/form.html');
  await page.waitForFunction(() => 'forewarn' in window);
  await page.evaluate(() => {
    const form = document.querySelector('form') as HTMLFormElement;
    window.forewarn.attach(form, {
      checker: () => window.forewarn.createChecker({ packs: ['/packs/good.json'] }),
    });
  });
}
