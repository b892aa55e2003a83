import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { HOSTILE_PACK } from './hostile-pack.js';
import { POLICY, TRUSTED_TYPES_POLICY } from './policy.js';

const PACKAGE = new URL('../../www/sdk/', import.meta.url);
const TESTS = new URL('./pages/', import.meta.url);
const RULES = new URL('tests/house-rules.json', PACKAGE);

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The same with a change, by the name that a page's address gives as `policy`. */
const POLICIES: Record<string, string> = {
  'trusted-types': TRUSTED_TYPES_POLICY,
  'no-trusted-types': `${TRUSTED_TYPES_POLICY}; trusted-types 'none'`,
  'no-webassembly': POLICY.replace(" 'wasm-unsafe-eval'", ''),
  'no-worker': POLICY.replace("worker-src 'self'", "worker-src 'none'"),
};

/** The package, the pages of these tests, and packs that cannot be had. */
export async function startServer(): Promise<{ server: Server; origin: string }> {
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    // A worker is under the policy that its own script is served with: the one of its page.
    const page = headers.referer ? new URL(headers.referer).searchParams : searchParams;
    const policy = searchParams.get('policy') ?? page.get('policy') ?? '';
    response.setHeader('content-security-policy', POLICIES[policy] ?? POLICY);
    void answer(pathname, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}` };
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const rules = await readFile(RULES);
  switch (path) {
    case '/packs/good.json':
      return send(response, '.json', rules);
    case '/packs/hostile.json':
      return send(response, '.json', Buffer.from(JSON.stringify(HOSTILE_PACK)));
    case '/packs/truncated.json':
      return send(response, '.json', rules.subarray(0, rules.length / 2));
    case '/packs/page.json':
    case '/page.wasm':
      return send(response, '.html', Buffer.from('<!doctype html><title>Not this</title>'));
    case '/packs/broken-off.json':
      response.writeHead(200, { 'content-length': rules.length });
      response.write(rules.subarray(0, 100), () => response.destroy());
      return;
    case '/packs/never.json':
    case '/never.wasm':
      return;
    case '/post':
      return send(response, '.html', Buffer.from('<!doctype html><title>Posted</title>'));
  }
  const file = path.startsWith('/sdk/') ? new URL(path.slice(5), PACKAGE) : new URL(path.slice(1), TESTS);
  send(response, extname(path), await readFile(file));
}

function send(response: ServerResponse, extension: string, content: Buffer): void {
  response.writeHead(200, { 'content-type': TYPES[extension] ?? 'application/octet-stream' });
  response.end(content);
}
