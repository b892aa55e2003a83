import { type Checker, type CheckOptions, createChecker, type PackReference, type Verdict } from 'forewarn';
import { nameOfOrigin, packText } from '../shared/pack-store.js';
import { readSettings } from '../shared/settings.js';
import { starterPacks, starterPackText } from '../shared/starter-packs.js';

/** The engine with the packs that are on. It is made at the first check after a start or a change. */
export class Engine {
  #checker: Promise<Checker> | undefined;
  /** How often what is on has changed. */
  #changes = 0;

  /** Rejected with a `ForewarnError`. */
  async check(text: string, options: CheckOptions): Promise<Verdict> {
    const changes = this.#changes;
    this.#checker ??= this.#start();
    try {
      return await (await this.#checker).check(text, options);
    } catch (error) {
      // While it was waited for, the packs were replaced.
      const isReplaced = this.#changes !== changes && !options.signal?.aborted;
      if (isReplaced) return this.check(text, options);
      throw error;
    }
  }

  /** Forgets the packs: what is on has changed. */
  reset(): void {
    this.#changes += 1;
    const checker = this.#checker;
    this.#checker = undefined;
    checker?.then(
      (made) => made.dispose(),
      () => undefined,
    );
  }

  #start(): Promise<Checker> {
    const starting = makeChecker();
    starting.catch(() => {
      // The next check tries again.
      if (this.#checker === starting) this.#checker = undefined;
    });
    return starting;
  }
}

/** Reads a pack alone: what the engine calls it. Rejected with everything that is wrong with it. */
export async function readPack(source: string, text: string): Promise<PackReference> {
  const checker = await createChecker({ packs: [{ json: text, source }], worker: false });
  const [reference] = checker.packs;
  checker.dispose();
  return reference as PackReference;
}

async function makeChecker(): Promise<Checker> {
  const { starterPacks: on, addedPacks, locale, region } = await readSettings();
  const known = on.length > 0 ? await starterPacks() : [];
  const starters = known
    .filter(({ pack }) => on.includes(pack.id))
    .map((file) => ({ json: starterPackText(file), source: file.pack.id }));
  const added = addedPacks
    .filter(({ on }) => on)
    .map(async ({ digest, from }) => ({
      json: (await packText(digest)) ?? '',
      source: nameOfOrigin(from),
      integrity: digest,
    }));
  const packs = await Promise.all([...starters, ...added]);
  return createChecker({
    packs,
    ...(locale === null ? {} : { locale }),
    ...(region === null ? {} : { region }),
    // The background is a thread of its own already, and a service worker can have no other.
    worker: false,
  });
}
