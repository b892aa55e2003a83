// The background: the engine, and which sites are on. In Chromium a service worker, in Firefox an
// event page; both may end at any time and start again with the next event.
import { errorData } from '../shared/errors.js';
import { type BackgroundReply, type BackgroundRequest, CHECKS } from '../shared/protocol.js';
import { onSettingsChange } from '../shared/settings.js';
import { answerChecks } from './checks.js';
import { Engine, readPack } from './engine.js';
import { tellAllFrames } from './frames.js';
import { registerSites, startOnAllOpenPages, stopWithoutGrant, turnOff, turnOn } from './sites.js';

const engine = new Engine();

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === CHECKS) answerChecks(port, engine);
});

chrome.runtime.onMessage.addListener((request: BackgroundRequest, { url }, respond) => {
  // Only the extension's own pages may ask; a content script lives in someone else's.
  if (!url?.startsWith(chrome.runtime.getURL(''))) return false;
  void answer(request).then(respond);
  return true;
});

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  await registerSites();
  await startOnAllOpenPages();
  if (reason === 'install') await chrome.runtime.openOptionsPage();
});

chrome.permissions.onAdded.addListener(async () => {
  await registerSites();
  await startOnAllOpenPages();
});
chrome.permissions.onRemoved.addListener(({ origins = [] }) => void stopWithoutGrant(origins));

onSettingsChange((now, before) => {
  const { sites: _now, ...checked } = now;
  const { sites: _before, ...checkedBefore } = before;
  if (JSON.stringify(checked) === JSON.stringify(checkedBefore)) return;
  engine.reset();
  void tellAllFrames({ changed: true });
});

async function answer(request: BackgroundRequest): Promise<BackgroundReply<unknown>> {
  try {
    if ('review' in request) return { value: await readPack(request.review.source, request.review.text) };
    if ('turnOn' in request) return { value: await turnOn(request.turnOn) };
    return { value: await turnOff(request.turnOff) };
  } catch (error) {
    return { error: errorData(error) };
  }
}
