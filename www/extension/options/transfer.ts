import { ForewarnError } from 'forewarn';
import { button, element } from '../../sdk/src/dom.js';
import { review } from '../shared/background-client.js';
import { message } from '../shared/interface-text.js';
import type { PackReview } from '../shared/pack-review.js';
import { keepPack, nameOfOrigin } from '../shared/pack-store.js';
import { changeSettings } from '../shared/settings.js';
import { starterPackIds } from '../shared/starter-packs.js';
import { errorList } from './add-pack.js';
import { byId, say } from './dom.js';
import { reviewView } from './review-view.js';
import { parseSettings, type SavedPack, type SettingsFile, saveSettings } from './settings-file.js';

interface Reviewed {
  saved: SavedPack;
  review: PackReview;
}

/** Settings to a file and from one. What a file brings is shown in full before it is taken. */
export function setUpTransfer(onImported: () => void): void {
  const input = byId<HTMLInputElement>('import');
  const place = byId('import-review');
  byId('export').addEventListener('click', () => void download());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void show(file);
    input.value = '';
  });

  async function show(file: File): Promise<void> {
    try {
      const settings = parseSettings(await file.text());
      const reviewed = await Promise.all(
        settings.packs.map(async (saved) => ({
          saved,
          review: await review(nameOfOrigin(saved.from), saved.text),
        })),
      );
      ask(settings, reviewed);
    } catch (error) {
      refuse(error);
    }
  }

  function ask(settings: SettingsFile, reviewed: readonly Reviewed[]): void {
    const take = button(
      message('optionsImportApply'),
      () => {
        take.disabled = true;
        void apply(settings, reviewed).then(
          () => {
            place.replaceChildren();
            say(message('optionsImported'));
            onImported();
          },
          (error) => refuse(new Error(message('optionsStoreFailed', String(error)))),
        );
      },
      'button',
    );
    const cancel = button(message('optionsCancel'), () => place.replaceChildren(), 'button');
    const heading = element('h3', { tabindex: '-1' }, message('optionsImportReview'));
    place.replaceChildren(
      element(
        'section',
        { class: 'review' },
        heading,
        element('p', {}, message('optionsImportReplaces')),
        ...reviewed.flatMap((pack) => [
          element('p', {}, element('strong', { dir: 'auto' }, pack.review.title)),
          reviewView(pack.review, nameOfOrigin(pack.saved.from), pack.saved.text),
        ]),
        element('div', { class: 'actions' }, take, cancel),
      ),
    );
    heading.focus();
  }

  function refuse(error: unknown): void {
    const errors = error instanceof ForewarnError ? error.errors : [];
    const reason = error instanceof Error ? error.message : String(error);
    place.replaceChildren(
      element(
        'section',
        { class: 'review refused' },
        element('p', { class: 'problem', role: 'alert' }, message('optionsImportInvalid', reason)),
        errors.length > 0 ? errorList(errors) : undefined,
      ),
    );
  }
}

async function apply(settings: SettingsFile, reviewed: readonly Reviewed[]): Promise<void> {
  const known = await starterPackIds();
  await changeSettings(() => ({ addedPacks: [] }));
  for (const { saved, review } of reviewed) {
    const { id, version, title, digest } = review;
    await keepPack({ pack: { id, version, title, digest, from: saved.from }, text: saved.text });
  }
  const on = new Map(reviewed.map(({ saved, review }) => [review.id, saved.on]));
  await changeSettings(({ addedPacks }) => ({
    addedPacks: addedPacks.map((pack) => ({ ...pack, on: on.get(pack.id) ?? false })),
    starterPacks: settings.starterPacks.filter((id) => known.includes(id)),
    locale: settings.locale,
    region: settings.region,
    checking: settings.checking,
  }));
}

async function download(): Promise<void> {
  const json = JSON.stringify(await saveSettings(), undefined, 2);
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  element('a', { href: url, download: 'forewarn-settings.json' }).click();
  URL.revokeObjectURL(url);
}
