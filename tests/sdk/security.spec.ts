import type { Page } from '@playwright/test';
import { Form, SECRET, THREAT } from './form.js';
import { MARKUP } from './hostile-pack.js';
import { expect, test } from './page.js';

/** What the page's policy forbade, from its start. */
async function recordViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // Firefox looks for an icon by itself.
      if (!blockedURI.endsWith('/favicon.ico')) violations.push(effectiveDirective);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

test.describe('under the policy that the documentation names, with trusted types', () => {
  for (const [name, worker, violations] of [
    ['in a worker the page makes', 'trusted', []],
    ['on the same thread', false, []],
    // The policy refuses the package a worker of its own, and says so; the checks run all the same.
    ['where nothing is said', undefined, ['require-trusted-types-for']],
  ] as const) {
    test(`a caption is written, found, corrected, confirmed and posted, ${name}`, async ({ page }) => {
      const violated = await recordViolations(page);
      const form = await Form.open(page, worker === undefined ? {} : { worker }, 'trusted-types');
      await form.caption.fill(`${THREAT}. darn`);
      await expect(form.findings).toHaveCount(2);
      await expect(form.marks).toHaveCount(2);
      await form.findings.first().getByText('Why?').click();
      await form.findings.first().getByRole('button', { name: 'Use “beat”' }).click();
      await expect(form.findings).toHaveCount(1);
      await form.caption.fill(SECRET);
      await form.publish.click();
      await expect(form.caption).toHaveAttribute('aria-invalid', 'true');
      await form.caption.fill(`nobody would miss me. ${THREAT}`);
      await expect(form.support).toHaveCount(1);
      await form.publish.click();
      await form.dialog.getByRole('radio').first().check();
      await form.dialog.getByRole('button', { name: 'Post anyway' }).click();
      await expect.poll(() => form.submissions()).toHaveLength(1);
      expect(page.workers()).toHaveLength(worker === 'trusted' ? 1 : 0);
      await page.evaluate(() => window.attachment.detach());
      expect(await violated()).toEqual(violations);
    });
  }
});

test('the texts of a pack are shown as they are, and never read as markup', async ({ page }) => {
  const form = await Form.open(page, { packs: ['/packs/hostile.json'] });
  await form.caption.fill(`${MARKUP} bargain, lonely`);
  await expect(form.findings).toHaveCount(1);
  await form.findings.getByText('Why?').click();
  for (const part of ['Title', 'Message', 'Issuer', 'Reference', 'Suggestion']) {
    await expect(form.findings, part).toContainText(`${part} ${MARKUP}`);
  }
  await expect(form.support).toContainText(`Resource ${MARKUP}`);
  await form.findings.getByRole('button', { name: 'Suggestion' }).click();
  await expect(form.caption).toHaveValue(`${MARKUP} Suggestion ${MARKUP}, lonely`);
  await form.caption.fill('a bargain');
  await form.publish.click();
  await expect(form.dialog).toContainText(`Title ${MARKUP}`);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('.forewarn-panel, .forewarn-dialog').locator('img, script, b').count()).toBe(0);
});

for (const url of [
  'javascript:window.hacked=true',
  ' javascript:window.hacked=true',
  'JaVaScRiPt:window.hacked=true',
  'data:text/html,<script>parent.hacked=true</script>',
  'http://video.example/',
  '//video.example/',
  'blob:https://video.example/1',
]) {
  test(`a pack that links to ${url} is refused, and a verdict that does is shown without the link`, async ({
    page,
  }) => {
    const form = await Form.open(page);
    const code = await page.evaluate(async (url) => {
      const pack = await (await fetch('/packs/good.json')).json();
      pack.authorities.house.url = url;
      return (await window.outcome(window.forewarn.createChecker({ packs: [{ json: pack }], worker: false })))
        .code;
    }, url);
    expect(code).toBe('engine.pack-refused');
    await form.caption.fill(`${THREAT}. nobody would miss me`);
    await expect(form.findings).toHaveCount(1);
    await page.evaluate((url) => {
      const state = window.attachment.fields.get('caption');
      if (state?.state !== 'checked') throw new Error('not checked');
      const verdict = structuredClone(state.verdict);
      for (const { authority, resources } of verdict.findings) {
        Object.assign(authority, { url, appeal: url, issuer: 'Elsewhere' });
        for (const resource of resources) Object.assign(resource, { url });
      }
      window.attachment.showVerdict('caption', verdict);
    }, url);
    await form.findings.getByText('Why?').click();
    await expect(form.findings).toContainText('Elsewhere');
    await expect(form.findings).toContainText('Community Guidelines, section 3');
    await expect(form.findings.getByRole('link')).toHaveCount(0);
  });
}
