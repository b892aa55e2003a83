import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { archiveOf } from '../../scripts/build-extension.mjs';
import { Firefox } from '../browsers/web-driver.js';
import { HOUSE_RULES } from './browser.js';
import { startSites } from './sites.js';

const ID = 'forewarn@forewarn.example';
const UUID = '6f6c2c26-7b2a-4d0e-9f43-2d7a3f0e5b11';
const ORIGIN = `moz-extension://${UUID}`;
const THREAT = 'I will hurt you';

test('a text area in Firefox: type, see, use a suggestion, take it back', async () => {
  test.slow();
  const sites = await startSites();
  const firefox = await Firefox.start({
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    // The browser's own question for a site is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': sites.port,
    'network.proxy.allow_hijacking_localhost': true,
  });
  try {
    await firefox.install(readFileSync(archiveOf('firefox')));
    // What a person sees first.
    await expect.poll(() => firefox.address).toBe(`${ORIGIN}/options.html`);
    const [options = ''] = await firefox.tabs;
    const said = (text: string) =>
      expect.poll(() => firefox.run<string>('return document.body.innerText')).toContain(text);
    await firefox.type('#pack-file', HOUSE_RULES);
    await said('Do you trust this pack?');
    await firefox.click('#review button');
    await said('House rules of the tests is on.');
    await firefox.run('window.open("popup.html")');
    await expect.poll(async () => (await firefox.tabs).length).toBe(2);
    const popup = (await firefox.tabs).find((tab) => tab !== options) as string;
    const page = await firefox.openTab();
    await firefox.open('http://localhost/fields.html');
    await firefox.type('[name=caption]', THREAT);
    // What the toolbar button does, before it opens the popup.
    await firefox.runInBrowser(
      `WebExtensionPolicy.getByID('${ID}').extension.tabManager.addActiveTabPermission(gBrowser.selectedTab)`,
    );
    // The popup speaks of the tab in front when it is loaded: it is loaded again until that was the page.
    const popupOfPage = async () => {
      await firefox.goTo(popup);
      const text = await firefox.run<string>('return document.body.innerText');
      await firefox.run('document.onvisibilitychange = () => document.hidden && location.reload()');
      if (!text.includes('Check what')) await firefox.goTo(page);
      return text;
    };
    await expect.poll(popupOfPage, { timeout: 30_000 }).toContain('Check what I write on localhost');
    await firefox.run('document.onvisibilitychange = null');
    const granted = () =>
      firefox.run<string[]>('return browser.permissions.getAll().then(({ origins }) => origins)');
    expect(await granted(), 'nothing before the person asks for it').toEqual([]);
    await firefox.click('#on');
    await said('This reads as a threat');
    expect(await granted()).toEqual(['http://localhost/*']);
    await firefox.goTo(page);
    const isPainted = () => firefox.run('return document.querySelector("forewarn-stage") !== null');
    await expect.poll(isPainted).toBe(true);
    await firefox.goTo(popup);
    await firefox.click('.forewarn-actions button:last-child');
    await said('No known issue');
    await firefox.goTo(page);
    const written = () => firefox.run('return document.querySelector("[name=caption]").value');
    expect(await written()).toBe('I will beat you');
    await firefox.type('[name=caption]', '\uE009z');
    expect(await written()).toBe(THREAT);
  } finally {
    await firefox.stop();
    await sites.stop();
  }
});
