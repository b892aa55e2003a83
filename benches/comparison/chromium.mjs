// Headless Chromium, and a server of what the measured pages need.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from '@playwright/test';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves folders under the names they are given, for pages that are isolated, so that the clock counts in steps of 5 µs. Whatever
 * is served may be kept, as a page's files are once it has been opened.
 */
export async function serve(folders, pages = {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const [, name, ...path] = normalize(pathname).split('/');
    const headers = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cache-control': 'max-age=3600',
    };
    try {
      const content = pages[pathname] ?? (await readFile(join(folders[name], ...path)));
      const type = TYPES[extname(pathname)] ?? TYPES['.html'];
      response.writeHead(200, { ...headers, 'content-type': type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The system's Chromium, kept from talking to anyone but the pages that are measured. */
export function launch(...more) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
      ...['--disable-sync', '--no-first-run', ...more],
    ],
  });
}
