// What opens from the toolbar: on and off for this site, what was found in the current field, and
// the packs that are in use.
import '../../sdk/forewarn.css';
import '../shared/page.css';
import './popup.css';
import type { InterfaceText } from 'forewarn';
import { element } from '../../sdk/src/dom.js';
import { turnOff, turnOn } from '../shared/background-client.js';
import { startInTab } from '../shared/content-script.js';
import { findingText } from '../shared/finding-text.js';
import { fillPage, message } from '../shared/interface-text.js';
import { textIn } from '../shared/pack-review.js';
import { readSettings } from '../shared/settings.js';
import { isGranted, patternOf, siteOf } from '../shared/sites.js';
import { starterPacks } from '../shared/starter-packs.js';
import { FieldConnection } from './field-connection.js';
import { FieldReportView } from './field-report-view.js';

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;

class Popup {
  readonly #tabId: number;
  readonly #site: string | undefined;
  readonly #switch = byId<HTMLInputElement>('on');
  readonly #notice = byId('notice');
  readonly #once = byId<HTMLButtonElement>('once');
  readonly #field: FieldReportView;
  #connection: FieldConnection | undefined;

  constructor({ id = chrome.tabs.TAB_ID_NONE, url }: chrome.tabs.Tab, text: InterfaceText) {
    this.#tabId = id;
    this.#site = siteOf(url);
    this.#field = new FieldReportView(text, (action) => this.#connection?.ask(action));
    this.#switch.addEventListener('change', () => void this.#onSwitch());
    this.#once.addEventListener('click', () => void this.#start());
    byId('options').addEventListener('click', () => void chrome.runtime.openOptionsPage());
  }

  async show(): Promise<void> {
    void this.#showPacks();
    const site = this.#site;
    if (!site) {
      this.#say(message('popupNotHere'));
      return;
    }
    byId('switch-label').textContent = message('popupSwitch', new URL(site).hostname);
    byId('switch').hidden = false;
    const { sites } = await readSettings();
    this.#switch.checked = sites.includes(site) && (await isGranted(site));
    this.#connect();
  }

  /** Asked for within the click, or the browser does not let it be asked for. */
  async #onSwitch(): Promise<void> {
    const site = this.#site as string;
    if (!this.#switch.checked) {
      await turnOff(site);
      this.#connect();
      return;
    }
    const asked = chrome.permissions.request({ origins: [patternOf(site)] });
    // The popup may be closed by the question: the site is noted before the answer.
    await turnOn(site);
    if (await asked) {
      await turnOn(site);
      await this.#start();
    } else {
      this.#switch.checked = false;
      await turnOff(site);
    }
  }

  async #start(): Promise<void> {
    if (await startInTab(this.#tabId)) this.#connect();
    else this.#say(message('popupNotYet'));
  }

  #connect(): void {
    this.#connection?.stop();
    this.#connection = new FieldConnection(this.#tabId, {
      onField: (field) => {
        this.#say(field ? undefined : message('popupNoField'));
        this.#once.hidden = true;
        this.#field.show(field);
      },
      onReplaced: (replaced) => this.#field.onReplaced(replaced),
      onNobody: () => {
        this.#field.show(undefined);
        this.#say(message(this.#switch.checked ? 'popupNotYet' : 'popupOff'));
        this.#once.hidden = this.#switch.checked;
      },
    });
  }

  #say(text: string | undefined): void {
    this.#notice.hidden = text === undefined;
    this.#notice.textContent = text ?? '';
  }

  async #showPacks(): Promise<void> {
    const { starterPacks: on, addedPacks } = await readSettings();
    const starters = (await starterPacks()).filter(({ pack }) => on.includes(pack.id));
    const titles = [
      ...starters.map(({ pack }) => textIn(pack.title, pack.locale)),
      ...addedPacks.filter((pack) => pack.on).map(({ title }) => title),
    ];
    byId('packs').replaceChildren(...titles.map((title) => element('li', { dir: 'auto' }, title)));
    this.#field.hasPacks = titles.length > 0;
  }
}

await fillPage();
const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
if (tab) await new Popup(tab, await findingText()).show();
