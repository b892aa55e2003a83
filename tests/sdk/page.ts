import type { Server } from 'node:http';
import type * as forewarn from '../../www/sdk/src/index.js';
import { test as base } from '../browsers/fixtures.js';
import { startServer } from './server.js';

type Outcome<T> = {
  value?: T;
  name?: string;
  code?: string;
  message?: string;
  errors?: forewarn.PackError[];
};

export interface AttachFormOptions extends Omit<forewarn.AttachOptions, 'checker' | 'fields'> {
  fields?: (string | { name: string; element: HTMLElement })[];
  packs?: string[];
  /** No checker at all. */
  without?: boolean;
  breakable?: { timeLimit?: number };
  /** `trusted`: a worker that the page makes through a policy of trusted types. */
  worker?: boolean | 'trusted';
  wasmUrl?: string;
  /** The language of the interface. */
  language?: string;
}

declare global {
  interface Window {
    forewarn: typeof forewarn;
    breakableChecker(
      options: { worker: boolean } & Omit<Partial<forewarn.CheckerOptions>, 'worker'>,
    ): Promise<forewarn.Checker>;
    outcome<T>(promise: Promise<T>): Promise<Outcome<T>>;
    workersMade(): number;
    verdictLines(of: { packs: object[]; cases: object[] }): Promise<string[]>;
    attachForm(options?: AttachFormOptions): Promise<void>;
    defineField(options?: Omit<forewarn.AttachOptions, 'checker' | 'fields'>): void;
    /** What the form gave out, errors by their codes. */
    events: ({ type: string } & Record<string, unknown>)[];
    attachment: forewarn.Attachment;
    /** What the page's own submit listener saw. */
    submissions: Record<string, string>[];
  }
}

export const test = base.extend<object, { origin: string }>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const { server, origin } = await startServer();
      await use(origin);
      await close(server);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
});

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export { expect } from '@playwright/test';
