/** Whatever breaks between the page, its worker, its rules and its server: nothing is lost. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { picture } from './media.js';
import type { ForewarnServer } from './server.js';
import { UploadPage } from './upload-page.js';

const THREAT = 'This reads as a threat';

test.describe('rules that cannot be loaded', () => {
  const answers = {
    'a pack that is not there': { status: 404, contentType: 'application/problem+json', body: '{}' },
    'a truncated pack': {
      status: 200,
      contentType: 'application/json',
      body: '{"forewarn":1,"pack":{"id":"ho',
    },
    'a page instead of a pack': { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in' },
    'a pack that is another than promised': {
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({
        forewarn: 1,
        pack: { id: 'house', version: '1.0.0', title: { en: 'Other' }, locale: 'en', license: 'CC0-1.0' },
        authorities: {},
        rules: [],
      }),
    },
  };
  for (const [name, answer] of Object.entries(answers)) {
    test(`${name}: said to be unchecked, and the server still asks`, async ({ uploadPage, page }) => {
      await page.route('**/v1/packs/*', (route) => route.fulfill(answer));
      await uploadPage.open();
      await uploadPage.fill({ caption: 'I will hurt you' });
      await expect(uploadPage.findings).toContainText('Not checked here');
      await uploadPage.publish.click();
      await expect(uploadPage.dialog).toContainText(THREAT);
      await uploadPage.postAnyway('It does not mean that');
      await expect(uploadPage.published).toBeVisible();
    });
  }

  test('no list of packs', async ({ uploadPage, page }) => {
    await page.route('**/v1/packs', (route) => route.abort());
    await uploadPage.open();
    await uploadPage.fill({ caption: 'A quiet morning.' });
    await expect(uploadPage.findings).toContainText('Not checked here');
    await uploadPage.publish.click();
    await expect(uploadPage.published).toBeVisible();
  });

  test('no module', async ({ uploadPage, page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    await uploadPage.open();
    await uploadPage.fill({ caption: 'A quiet morning.' });
    await expect(uploadPage.findings).toContainText('Not checked here');
    await uploadPage.publish.click();
    await expect(uploadPage.published).toBeVisible();
  });
});

test.describe('a worker that dies', () => {
  const ends = {
    'at rest': (worker: Worker) => worker.evaluate(() => self.close()),
    // It never comes back from this, and so never answers the next check.
    'in the middle of a check': (worker: Worker) =>
      worker.evaluate(() => {
        for (;;);
      }),
  };

  function end(page: Page, how: (worker: Worker) => Promise<unknown>): void {
    const [worker] = page.workers();
    if (worker === undefined) throw new Error('the page has no worker');
    // What is asked of a worker that ends is never answered.
    how(worker).catch(() => undefined);
  }

  for (const [moment, how] of Object.entries(ends)) {
    test(`${moment}: that check is said to be missing, the next one is made`, async ({
      uploadPage,
      page,
    }) => {
      await uploadPage.openReady();
      end(page, how);
      await uploadPage.caption.fill('Gulls over the quay.');
      await expect(uploadPage.findings).toContainText('Not checked here', { timeout: 15_000 });
      await uploadPage.caption.fill('I will hurt you');
      await expect(uploadPage.finding(THREAT)).toBeVisible({ timeout: 15_000 });
    });

    test(`${moment}: a submit does not wait for it, and the server asks`, async ({ uploadPage, page }) => {
      await uploadPage.openReady();
      await uploadPage.fill({});
      end(page, how);
      await uploadPage.caption.fill('I will hurt you');
      await uploadPage.publish.click();
      await expect(uploadPage.dialog).toContainText(THREAT, { timeout: 15_000 });
      await uploadPage.postAnyway('It does not mean that');
      await expect(uploadPage.published).toBeVisible();
    });
  }
});

test.describe('the server changes its rules while the page is open', () => {
  async function changePack(server: ForewarnServer, change: (pack: string) => string): Promise<void> {
    const file = join(server.packs, 'house.yaml');
    const digests = async () => (await fetch(`${server.url}/v1/packs`)).text();
    const before = await digests();
    await writeFile(file, change(await readFile(file, 'utf8')));
    await expect.poll(digests, { timeout: 10_000 }).not.toBe(before);
  }

  test('a rule is added: its finding is shown, asked about, and the new rules are in force here', async ({
    page,
    startServer,
  }) => {
    const server = await startServer();
    const uploadPage = new UploadPage(page);
    await uploadPage.open(server.url);
    await uploadPage.fill({ caption: 'A quiet morning at the lighthouse.' });
    await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
    await changePack(server, (pack) =>
      pack.replace('$harm (you|them)"]', '$harm (you|them)", "at the lighthouse"]'),
    );

    await uploadPage.publish.click();
    await expect(uploadPage.dialog).toContainText('at the lighthouse');
    await uploadPage.dialog.getByRole('button', { name: 'Go back and edit' }).click();
    await uploadPage.caption.fill('Once more at the lighthouse');
    await expect(uploadPage.finding(THREAT)).toBeVisible();
    await uploadPage.publish.click();
    await uploadPage.postAnyway('It does not mean that');
    await expect(uploadPage.published).toBeVisible();
  });

  test('a rule is the same in a new edition: the answer given still counts', async ({
    page,
    startServer,
  }) => {
    const server = await startServer();
    const uploadPage = new UploadPage(page);
    await uploadPage.open(server.url);
    await uploadPage.fill({ caption: 'I will hurt you' });
    await expect(uploadPage.finding(THREAT)).toBeVisible();
    await changePack(server, (pack) => pack.replace('version: 1.0.0', 'version: 1.0.1'));
    await uploadPage.publish.click();
    await uploadPage.postAnyway('I am quoting someone');
    await expect(uploadPage.published).toBeVisible();
    const post = await (await fetch(`${server.url}/v1/uploads/${await uploadPage.postId()}`)).json();
    const { packs } = await (await fetch(`${server.url}/v1/packs`)).json();
    expect(post.acknowledgements).toMatchObject([{ rule: 'threat', digest: packs[0].digest }]);
  });

  test('a rule is gone: nothing is asked by the server', async ({ page, startServer }) => {
    const server = await startServer();
    const uploadPage = new UploadPage(page);
    await uploadPage.open(server.url);
    await uploadPage.fill({ caption: 'I will hurt you' });
    await expect(uploadPage.finding(THREAT)).toBeVisible();
    await changePack(server, (pack) => pack.replace('severity: confirm', 'severity: notice'));
    await uploadPage.publish.click();
    await uploadPage.postAnyway('I am quoting someone');
    await expect(uploadPage.published).toBeVisible();
  });
});

test.describe('the server goes away while the page is open', () => {
  test('nothing is lost, and it goes out when the server is back', async ({ page, startServer }) => {
    const server = await startServer();
    const uploadPage = new UploadPage(page);
    await uploadPage.open(server.url);
    await uploadPage.fill({ title: 'Kept', caption: 'A quiet morning.' });
    await server.kill();
    await uploadPage.publish.click();
    const trouble = page.getByRole('region', { name: 'We could not reach the server' });
    await expect(trouble).toBeFocused();
    await expect(uploadPage.title).toHaveValue('Kept');
    await expect(uploadPage.caption).toHaveValue('A quiet morning.');
    await server.startAgain();
    await trouble.getByRole('button', { name: 'Try again' }).click();
    await expect(uploadPage.published).toBeVisible();
  });

  test('a file it kept is still kept after a restart, and a reload of the page', async ({
    page,
    startServer,
  }) => {
    const server = await startServer();
    const uploadPage = new UploadPage(page);
    // Unchecked here, so that the server is the first to refuse it.
    await page.route('**/v1/packs/*', (route) => route.abort());
    await uploadPage.open(server.url);
    await uploadPage.fill({ title: 'Kept', caption: 'Send me your seed phrase' });
    await uploadPage.publish.click();
    await expect(uploadPage.finding('Asking for a seed phrase')).toBeVisible();
    await page.unroute('**/v1/packs/*');
    await server.stop();
    await server.startAgain();
    await page.reload();
    await expect(uploadPage.title).toHaveValue('Kept');
    await expect(page.getByText('kept from your last attempt')).toBeVisible();
    await uploadPage.caption.fill('Never tell anyone your seed phrase');
    await uploadPage.publish.click();
    await expect(uploadPage.published).toBeVisible();
    const post = await (await fetch(`${server.url}/v1/uploads/${await uploadPage.postId()}`)).json();
    expect(post).toMatchObject({ fileName: picture.name, size: picture.buffer.length });
  });

  test('a file it no longer has is asked for once more', async ({ uploadPage, page }) => {
    // Before the page's script runs, which keeps drafts itself.
    await page.addInitScript(() => {
      const draft = {
        title: 'Kept',
        caption: '',
        visibility: 'public',
        file: { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'gone.png', size: 1, type: 'image/png' },
      };
      sessionStorage.setItem('example-video.draft', JSON.stringify(draft));
    });
    await uploadPage.open();
    await uploadPage.publish.click();
    await expect(page.getByRole('region', { name: 'The file has to be sent once more' })).toBeFocused();
    await uploadPage.fill({});
    await uploadPage.publish.click();
    await expect(uploadPage.published).toBeVisible();
  });

  test('an upload can be stopped, and sent again', async ({ uploadPage, page }) => {
    await uploadPage.openReady();
    await uploadPage.fill({ caption: 'A quiet morning.' });
    await page.route('**/v1/uploads', () => {
      // Never answered.
    });
    await uploadPage.publish.click();
    await page.getByRole('button', { name: 'Stop the upload' }).click();
    const stopped = page.getByRole('region', { name: 'Upload stopped' });
    await expect(stopped).toBeFocused();
    await page.unroute('**/v1/uploads');
    await stopped.getByRole('button', { name: 'Try again' }).click();
    await expect(uploadPage.published).toBeVisible();
  });
});

test('a reload keeps the words; a published post leaves none', async ({ uploadPage, page }) => {
  await uploadPage.openReady();
  await uploadPage.fill({ title: 'Kept', caption: 'one\ntwo' });
  await page.getByRole('radio', { name: 'Unlisted' }).check();
  await page.reload();
  await expect(uploadPage.title).toHaveValue('Kept');
  await expect(uploadPage.caption).toHaveValue('one\ntwo');
  await expect(page.getByRole('radio', { name: 'Unlisted' })).toBeChecked();
  await uploadPage.file.setInputFiles(picture);
  await uploadPage.publish.click();
  await expect(uploadPage.published).toBeVisible();
  await page.reload();
  await expect(uploadPage.title).toHaveValue('');
});

test('two tabs do not disturb each other', async ({ context, server }) => {
  const tabs = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const tab = new UploadPage(await context.newPage());
      await tab.open(server.url);
      await tab.fill({ title: `Tab ${name}`, caption: `Written in tab ${name}: I will hurt you` });
      return { name, tab };
    }),
  );
  for (const { name, tab } of tabs) {
    await tab.page.reload();
    await expect(tab.title).toHaveValue(`Tab ${name}`);
    await tab.file.setInputFiles(picture);
    await expect(tab.finding(THREAT)).toBeVisible();
  }
  for (const { name, tab } of tabs) {
    await tab.publish.click();
    await tab.postAnyway('It does not mean that');
    await expect(tab.published).toBeVisible();
    await expect(tab.post.getByRole('heading')).toHaveText(`Tab ${name}`);
  }
});
