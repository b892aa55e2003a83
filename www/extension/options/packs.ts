import type { PackFile } from 'forewarn';
import { button, element } from '../../sdk/src/dom.js';
import { review } from '../shared/background-client.js';
import { message } from '../shared/interface-text.js';
import { textIn } from '../shared/pack-review.js';
import { nameOfOrigin, packText, removePack } from '../shared/pack-store.js';
import { type AddedPack, changeSettings, readSettings } from '../shared/settings.js';
import { starterPacks, starterPackText } from '../shared/starter-packs.js';
import { AddPack } from './add-pack.js';
import { byId } from './dom.js';
import { reviewView } from './review-view.js';

const addPack = new AddPack(() => void showPacks());

/** The starter packs and the packs that were added, with a switch for each. */
export async function showPacks(): Promise<void> {
  const { starterPacks: on, addedPacks } = await readSettings();
  const starters = (await starterPacks()).map((file) => starterItem(file, on.includes(file.pack.id)));
  byId('starter-packs').replaceChildren(...starters);
  byId('added-packs').replaceChildren(...addedPacks.map(addedItem));
  byId('no-added-packs').hidden = addedPacks.length > 0;
}

function starterItem(file: PackFile, on: boolean): HTMLElement {
  const { id, version, title, locale, languages = [locale] } = file.pack;
  const names = new Intl.DisplayNames(message('language'), { type: 'language' });
  const choose = (isOn: boolean) =>
    changeSettings(({ starterPacks }) => {
      const others = starterPacks.filter((other) => other !== id);
      return { starterPacks: isOn ? [...others, id] : others };
    });
  return element(
    'li',
    { class: 'pack' },
    packSwitch(
      textIn(title, locale),
      version,
      on,
      choose,
      languages.map((tag) => names.of(tag) ?? tag),
    ),
    details(async () => {
      const text = starterPackText(file);
      return reviewView(await review(id, text), undefined, text);
    }),
  );
}

function addedItem({ id, version, title, digest, from, on }: AddedPack): HTMLElement {
  const choose = (isOn: boolean) =>
    changeSettings(({ addedPacks }) => ({
      addedPacks: addedPacks.map((pack) => (pack.id === id ? { ...pack, on: isOn } : pack)),
    }));
  const renew =
    from.kind === 'address'
      ? named(message('optionsRenew'), title, () => void addPack.fetch(from.url, digest))
      : undefined;
  const remove = named(message('optionsRemove'), title, () => {
    void removePack(id)
      .then(showPacks)
      .then(() => byId('pack-file').focus());
  });
  return element(
    'li',
    { class: 'pack' },
    packSwitch(title, version, on, choose),
    details(async () => {
      const text = (await packText(digest)) ?? '';
      return reviewView(await review(nameOfOrigin(from), text), nameOfOrigin(from), text);
    }),
    element('div', { class: 'actions' }, renew, remove),
  );
}

function packSwitch(
  title: string,
  version: string,
  on: boolean,
  choose: (on: boolean) => unknown,
  /** Where packs of several languages may have the same title. */
  languages: readonly string[] = [],
): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: on });
  box.addEventListener('change', () => choose(box.checked));
  return element(
    'label',
    { class: 'choice' },
    box,
    element(
      'span',
      {},
      element('bdi', {}, title),
      ' ',
      element('span', { class: 'hint' }, [...languages, message('optionsPackVersion', version)].join(' · ')),
    ),
  );
}

/** What is inside is made when it is opened. */
function details(make: () => Promise<HTMLElement>): HTMLElement {
  const made = element('details', {}, element('summary', {}, message('optionsDetails')));
  made.addEventListener('toggle', () => void make().then((content) => made.append(content)), { once: true });
  return made;
}

/** A button whose name for screen readers says which pack it is about. */
function named(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = button(label, act, 'button');
  made.setAttribute('aria-label', `${label}: ${title}`);
  return made;
}
