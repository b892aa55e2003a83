import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const PAGES = new URL('./pages/', import.meta.url);
const HOUSE_RULES = new URL('../../www/sdk/tests/house-rules.json', import.meta.url);

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Pages by this folder's names at http://localhost/ and http://127.0.0.1/, through a proxy that sees every request. */
export interface Sites {
  port: number;
  /** Every address the browser asked for, in order; of https the host alone. */
  requests: string[];
  /** What these addresses answer instead of a file. */
  answers: Map<string, { status?: number; headers?: Record<string, string>; body: string }>;
  stop(): Promise<void>;
}

export async function startSites(): Promise<Sites> {
  const requests: string[] = [];
  const answers: Sites['answers'] = new Map();
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    void answer(request, response).catch(() => response.writeHead(404).end());
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(`https://${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function answer({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const known = answers.get(url);
    if (known) {
      response.writeHead(known.status ?? 200, { 'content-type': 'application/json', ...known.headers });
      response.end(known.body);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (!/^http:\/\/(localhost|127\.0\.0\.1)\//.test(url)) throw new Error(`not of these sites: ${url}`);
    if (searchParams.has('strict')) response.setHeader('content-security-policy', STRICTEST);
    const file = pathname === '/house-rules.json' ? HOUSE_RULES : new URL(pathname.slice(1), PAGES);
    response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.end(await readFile(file));
  }

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    answers,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const STRICTEST =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts";
