#!/usr/bin/env node
// Starts Firefox for Playwright, which drives it over WebDriver BiDi, and answers in its place what this
// Firefox does not know yet: the colour scheme of a page, a command of version 159. It is set the way the
// browser's own developer tools do. Tests reach the browser's own scripts through the socket that the
// environment names: what no command can do, such as composing text.

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import WebSocket, { WebSocketServer } from 'ws';
import { PrivilegedScripts } from './privileged-scripts.mjs';

const MEDIA_FEATURES = 'emulation.setMediaFeaturesOverride';

const firefox = spawn(
  process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr',
  ['--remote-allow-system-access', ...process.argv.slice(2)],
  { stdio: ['ignore', 'inherit', 'pipe'] },
);
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => firefox.kill(signal));

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, origin] = /^WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line) ?? [];
  if (origin === undefined) return console.error(line);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`);
  });
  server.on('connection', (client, { url }) => connect(client, new WebSocket(`${origin}${url}`)));
});

/** Hands on what Playwright and Firefox say to each other, and does what Firefox does not know. */
function connect(client, browser) {
  const scripts = new PrivilegedScripts((message) => browser.send(message));
  const unknown = new Map();
  const opened = new Promise((resolve) => browser.once('open', resolve));
  client.on('message', async (data) => {
    const { id, method, params } = JSON.parse(data);
    if (method === MEDIA_FEATURES) unknown.set(id, params);
    await opened;
    browser.send(data.toString());
  });
  browser.on('message', async (data) => {
    const message = JSON.parse(data);
    const { id, error } = message;
    if (scripts.takes(message)) return;
    const params = unknown.get(id);
    unknown.delete(id);
    if (params === undefined || error !== 'unknown command') return client.send(data.toString());
    await scripts.run(setMediaFeatures, params);
    client.send(JSON.stringify({ type: 'success', id, result: {} }));
  });
  const server = listen(scripts);
  client.on('close', () => browser.close());
  browser.on('close', () => {
    client.close();
    server?.close();
  });
}

/** Runs in Firefox. Of contexts that come later nothing is needed: Playwright says it of each. */
function setMediaFeatures({ features, contexts = [] }) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  for (const context of contexts) {
    const { top } = NavigableManager.getBrowsingContextById(context);
    top.prefersColorSchemeOverride = features['prefers-color-scheme'] ?? 'none';
  }
}

/** Lets tests have functions run in Firefox. */
function listen(scripts) {
  const { FIREFOX_SCRIPTS: path } = process.env;
  if (path === undefined) return undefined;
  const server = createServer(async (request, response) => {
    const { source, argument } = JSON.parse(await text(request));
    try {
      response.end(JSON.stringify({ value: await scripts.run(source, argument) }));
    } catch ({ message }) {
      response.end(JSON.stringify({ error: message }));
    }
  });
  return server.listen(path);
}

async function text(stream) {
  let read = '';
  for await (const part of stream) read += part;
  return read;
}
