import { test as base } from '../browsers/fixtures.js';
import { ForewarnServer, type ServerOptions } from './server.js';
import { UploadPage } from './upload-page.js';

interface TestFixtures {
  uploadPage: UploadPage;
  /** Starts a server for this test alone, to be stopped, reloaded or looked into. */
  startServer: (options?: ServerOptions) => Promise<ForewarnServer>;
}

interface WorkerFixtures {
  /** The server that tests share which leave it as it is. */
  server: ForewarnServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern.
    async ({}, use) => {
      const server = await ForewarnServer.start();
      await use(server);
      await server.remove();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  uploadPage: ({ page }, use) => use(new UploadPage(page)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern.
  startServer: async ({}, use) => {
    const started: ForewarnServer[] = [];
    await use(async (options) => {
      const server = await ForewarnServer.start(options);
      started.push(server);
      return server;
    });
    for (const server of started) await server.remove();
  },
});

export { expect } from '@playwright/test';
