/** Whatever keeps a text from being checked: the author is told, the form goes through, an event says why. */

import { Form, SECRET, THREAT } from './form.js';
import { type AttachFormOptions, expect, test } from './page.js';

const NOT_CHECKED = 'Not checked here. You can still post.';

interface Failure {
  options: Omit<AttachFormOptions, 'fields'>;
  policy?: string;
  text?: string;
  code: string;
}

const FAILURES: Record<string, Failure> = {
  'a pack is not there': { options: { packs: ['/packs/missing.json'] }, code: 'pack.fetch-failed' },
  'a pack breaks off': { options: { packs: ['/packs/broken-off.json'] }, code: 'pack.fetch-failed' },
  'a page comes instead of a pack': { options: { packs: ['/packs/page.json'] }, code: 'engine.pack-refused' },
  'a pack never comes': {
    options: { packs: ['/packs/never.json'], submitWait: 300 },
    code: 'check.timed-out',
  },
  'the module is not there': { options: { wasmUrl: '/missing.wasm' }, code: 'module.load-failed' },
  'the module never comes': {
    options: { wasmUrl: '/never.wasm', submitWait: 300 },
    code: 'check.timed-out',
  },
  'the policy allows no WebAssembly': { options: {}, policy: 'no-webassembly', code: 'module.load-failed' },
  'the policy allows no WebAssembly on the same thread': {
    options: { worker: false },
    policy: 'no-webassembly',
    code: 'module.load-failed',
  },
  'the worker hangs': {
    options: { breakable: { timeLimit: 20_000 }, submitWait: 300 },
    text: 'HANG',
    code: 'check.timed-out',
  },
  'the worker dies of the text': { options: { breakable: {} }, text: 'DIE-ALWAYS', code: 'check.crashed' },
  'there is no checker': { options: { without: true }, code: 'checker.missing' },
};

for (const [reason, { options, policy, text = SECRET, code }] of Object.entries(FAILURES)) {
  test(`where ${reason}, that is said, and the form goes through`, async ({ page }) => {
    const form = await Form.open(page, options, policy);
    await form.caption.fill(text);
    await form.publish.click();
    await expect.poll(() => form.submissions()).toHaveLength(1);
    await expect(form.status).toHaveText(NOT_CHECKED);
    await expect
      .poll(() => page.evaluate(() => window.events))
      .toContainEqual({ type: 'error', field: 'caption', error: code });
    await expect(form.findings).toHaveCount(0);
  });
}

test('what starts slowly checks once it has started, though a submit did not wait for it', async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/packs/good.json', async (route) => {
    await released;
    await route.continue();
  });
  const form = await Form.open(page, { submitWait: 100 });
  await form.caption.fill(THREAT);
  await form.publish.click();
  await expect.poll(() => form.submissions()).toHaveLength(1);
  await expect(form.status).toHaveText(NOT_CHECKED);
  release();
  await form.caption.pressSequentially('!');
  await expect(form.findings).toHaveCount(1);
});
