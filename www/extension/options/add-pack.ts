import { ForewarnError, type PackError } from 'forewarn';
import { button, element } from '../../sdk/src/dom.js';
import { review } from '../shared/background-client.js';
import { message } from '../shared/interface-text.js';
import type { PackReview } from '../shared/pack-review.js';
import { keepPack, nameOfOrigin } from '../shared/pack-store.js';
import { readSettings } from '../shared/settings.js';
import { starterPackIds } from '../shared/starter-packs.js';
import { byId, say } from './dom.js';
import { type FoundPack, fromAddress, fromAddressWithGrant, fromFile, mayGrant } from './pack-source.js';
import { reviewView } from './review-view.js';

/** A pack is shown in full, and kept only when the person trusts it. */
export class AddPack {
  readonly #place = byId('review');
  readonly #onAdded: () => void;

  constructor(onAdded: () => void) {
    this.#onAdded = onAdded;
    const file = byId<HTMLInputElement>('pack-file');
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.#show(() => fromFile(chosen));
      // The same file can be chosen again.
      file.value = '';
    });
    byId('pack-address-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.fetch(byId<HTMLInputElement>('pack-address').value.trim());
    });
  }

  /** Looks at the pack of an address; one that is known already by `digest` is only named. */
  fetch(address: string, digest?: string): Promise<void> {
    return this.#show(() => fromAddress(address), address, digest);
  }

  async #show(find: () => Promise<FoundPack>, address?: string, knownDigest?: string): Promise<void> {
    this.#clear();
    try {
      const found = await find();
      const reviewed = await review(nameOfOrigin(found.from), found.text);
      if (reviewed.digest === knownDigest) say(message('optionsIsNewest'));
      else await this.#ask(found, reviewed);
    } catch (error) {
      const again = address !== undefined && (await mayGrant(address, error));
      this.#refuse(
        error,
        again
          ? () => void this.#show(() => fromAddressWithGrant(address), undefined, knownDigest)
          : undefined,
      );
    }
  }

  async #ask(found: FoundPack, reviewed: PackReview): Promise<void> {
    if ((await starterPackIds()).includes(reviewed.id)) {
      throw new ForewarnError('engine.duplicate-pack', message('optionsStarterId', reviewed.id));
    }
    const { id, version, title, digest } = reviewed;
    const before = (await readSettings()).addedPacks.find((pack) => pack.id === id);
    const heading = element('h3', { tabindex: '-1' }, message('optionsReview'));
    const trust = button(message('optionsTrust'), () => void keep(), 'button');
    const keep = async () => {
      trust.disabled = true;
      try {
        await keepPack({ pack: { id, version, title, digest, from: found.from }, text: found.text });
        this.#clear();
        say(message('optionsAdded', title));
        this.#onAdded();
      } catch (error) {
        this.#refuse(new ForewarnError('pack.not-kept', message('optionsStoreFailed', String(error))));
      }
    };
    this.#place.replaceChildren(
      element(
        'section',
        { class: 'review' },
        heading,
        element('p', {}, element('strong', { dir: 'auto' }, title)),
        before ? element('p', {}, message('optionsReplaces', before.version)) : undefined,
        reviewView(reviewed, nameOfOrigin(found.from), found.text),
        element(
          'div',
          { class: 'actions' },
          trust,
          button(message('optionsCancel'), () => this.#clear(), 'button'),
        ),
      ),
    );
    heading.focus();
  }

  #refuse(error: unknown, grant?: () => void): void {
    const errors = error instanceof ForewarnError ? error.errors : [];
    const code = error instanceof ForewarnError ? error.code : '';
    const reason = error instanceof Error ? error.message : String(error);
    const told = code === 'pack.fetch-failed' ? message('optionsFetchFailed', reason) : reason;
    const heading = element('h3', { tabindex: '-1' }, message('optionsRefused'));
    this.#place.replaceChildren(
      element(
        'section',
        { class: 'review refused' },
        heading,
        errors.length > 0 ? errorList(errors) : element('p', { class: 'problem', dir: 'auto' }, told),
        grant ? button(message('optionsGrant'), grant, 'button') : undefined,
      ),
    );
    heading.focus();
  }

  #clear(): void {
    this.#place.replaceChildren();
    say('');
  }
}

/** Everything that is wrong with a pack, each at its place. */
export function errorList(errors: readonly PackError[]): HTMLElement {
  const items = errors.map(({ code, location: { line, column }, message: wrong, help }) =>
    element(
      'li',
      {},
      line > 0 ? `${message('optionsErrorPlace', String(line), String(column))}: ` : '',
      element('bdi', {}, wrong),
      ' ',
      element('bdi', { class: 'hint' }, help),
      ' ',
      element('code', {}, code),
    ),
  );
  return element('ul', { class: 'problems' }, ...items);
}
