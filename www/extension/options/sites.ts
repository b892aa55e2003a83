import { button, element } from '../../sdk/src/dom.js';
import { turnOff } from '../shared/background-client.js';
import { message } from '../shared/interface-text.js';
import { readSettings } from '../shared/settings.js';
import { byId } from './dom.js';

/** The sites that are on. They are turned on from the toolbar button, where the browser can ask. */
export async function showSites(): Promise<void> {
  const { sites } = await readSettings();
  const items = sites.map((site) => {
    const off = button(message('optionsTurnOff', new URL(site).hostname), () => void stop(site), 'button');
    return element('li', {}, off);
  });
  byId('sites').replaceChildren(...items);
  byId('no-sites').hidden = sites.length > 0;
}

async function stop(site: string): Promise<void> {
  await turnOff(site);
  await showSites();
  const next = byId('sites').querySelector('button') ?? byId('export');
  next.focus();
}
