import { CONTENT, startInTab } from '../shared/content-script.js';
import { changeSettings, readSettings } from '../shared/settings.js';
import { isGranted, patternOf } from '../shared/sites.js';
import { tellAllFrames } from './frames.js';

/** Checks fields on a site from now on, on pages that are open already too. */
export async function turnOn(site: string): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: [...new Set([...sites, site])] }));
  await registerSites();
  if (await isGranted(site)) await startOnOpenPages(site);
}

/** Stops checking on a site, and gives the grant back. */
export async function turnOff(site: string): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: sites.filter((other) => other !== site) }));
  await registerSites();
  await tellAllFrames({ off: [site] });
  // Grants that the browser itself or its administrator made are not the extension's to give back.
  await chrome.permissions.remove({ origins: [patternOf(site)] }).catch(() => false);
}

/** Puts the content script on the sites that are on, and takes it from all others. */
export async function registerSites(): Promise<void> {
  await navigator.locks.request('sites', async () => {
    const sites = await sitesOn();
    const registered = (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const ids = registered.filter((id) => !sites.includes(id));
    if (ids.length > 0) await chrome.scripting.unregisterContentScripts({ ids });
    const missing = sites.filter((site) => !registered.includes(site));
    await chrome.scripting.registerContentScripts(
      missing.map((site) => ({
        id: site,
        matches: [patternOf(site)],
        ...CONTENT,
        allFrames: true,
        // Editors write in frames without an address of their own.
        matchOriginAsFallback: true,
        runAt: 'document_idle',
      })),
    );
  });
}

/** Starts again where pages were open when the extension was installed or updated. */
export async function startOnAllOpenPages(): Promise<void> {
  await Promise.all((await sitesOn()).map(startOnOpenPages));
}

/** The sites whose grant was taken back outside of the extension stop at once. */
export async function stopWithoutGrant(origins: readonly string[]): Promise<void> {
  await registerSites();
  await tellAllFrames({ off: origins.map((pattern) => pattern.replace(/\/\*$/, '')) });
}

/** A site is on where the person turned it on and the browser grants it. */
async function sitesOn(): Promise<string[]> {
  const { sites } = await readSettings();
  const granted = await Promise.all(sites.map(isGranted));
  return sites.filter((_, index) => granted[index]);
}

async function startOnOpenPages(site: string): Promise<void> {
  const tabs = await chrome.tabs.query({ url: patternOf(site) });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : startInTab(id))));
}
