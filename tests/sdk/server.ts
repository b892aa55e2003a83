import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

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

/** The strictest policy the package is documented to work under. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
].join('; ');
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";

/** The package, the pages of these tests, and packs that cannot be had. */
export async function startServer(): Promise<{ server: Server; origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const policy = searchParams.has('trusted-types') ? `${POLICY}; ${TRUSTED_TYPES}` : POLICY;
    response.setHeader('content-security-policy', policy);
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
    case '/packs/truncated.json':
      return send(response, '.json', rules.subarray(0, rules.length / 2));
    case '/packs/page.json':
    case '/page.wasm':
      return send(response, '.html', Buffer.from('<!doctype html><title>Not this</title>'));
    case '/packs/broken-off.json':
      response.writeHead(200, { 'content-length': rules.length });
      response.write(rules.subarray(0, 100), () => response.destroy());
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
