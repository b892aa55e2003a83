#!/usr/bin/env node
// Starts Firefox for Playwright, which drives it over WebDriver BiDi and sets the colour scheme of every
// page. Firefox learned that command in version 159; of an older one Playwright hears that it is done. Tests
// that need a colour scheme are left to Chromium.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import WebSocket, { WebSocketServer } from 'ws';

const OPTIONAL = 'emulation.setMediaFeaturesOverride';

const firefox = spawn(process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
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

/** Hands on what Playwright and Firefox say to each other. */
function connect(client, browser) {
  const optional = new Set();
  const opened = new Promise((resolve) => browser.once('open', resolve));
  client.on('message', async (data) => {
    const { id, method } = JSON.parse(data);
    if (method === OPTIONAL) optional.add(id);
    await opened;
    browser.send(data.toString());
  });
  browser.on('message', (data) => {
    const { id, error } = JSON.parse(data);
    const isUnknown = optional.delete(id) && error === 'unknown command';
    client.send(isUnknown ? JSON.stringify({ type: 'success', id, result: {} }) : data.toString());
  });
  client.on('close', () => browser.close());
  browser.on('close', () => client.close());
}
