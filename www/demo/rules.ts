/** The rules in force, from the same server that will check the post again. */

import {
  type Checker,
  type CheckOptions,
  createChecker,
  ForewarnError,
  type PackReference,
  type PackSource,
  type Verdict,
} from 'forewarn';

const PACKS = '/v1/packs';

/** A checker whose rules can be loaded again, when the server says it has newer ones. */
export class CurrentChecker implements Checker {
  #loaded: Checker;

  private constructor(loaded: Checker) {
    this.#loaded = loaded;
  }

  static async load(): Promise<CurrentChecker> {
    return new CurrentChecker(await loadChecker());
  }

  get packs(): readonly PackReference[] {
    return this.#loaded.packs;
  }

  check(text: string, options?: CheckOptions): Promise<Verdict> {
    return this.#loaded.check(text, options);
  }

  /** Whether a verdict was made with other packs than these. */
  isStaleFor(verdict: Verdict): boolean {
    const own = new Set(this.packs.map(({ digest }) => digest));
    return verdict.packs.length !== own.size || verdict.packs.some(({ digest }) => !own.has(digest));
  }

  /** Loads the packs of now. Where that fails, the old ones stay. */
  async reload(): Promise<void> {
    const replaced = this.#loaded;
    this.#loaded = await loadChecker();
    replaced.dispose();
  }

  dispose(): void {
    this.#loaded.dispose();
  }
}

async function loadChecker(): Promise<Checker> {
  return createChecker({ packs: await listPacks(), ...authorLocale() });
}

/** The author's language, so that rules speak it here and on the server; none where the browser's is no BCP 47. */
export function authorLocale(): { locale?: string } {
  try {
    const [locale] = Intl.getCanonicalLocales(navigator.language);
    return locale === undefined ? {} : { locale };
  } catch {
    return {};
  }
}

/** The server's packs, each to be held to the digest the server names. */
async function listPacks(): Promise<PackSource[]> {
  try {
    const response = await fetch(PACKS, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const { packs } = (await response.json()) as { packs: PackReference[] };
    return packs.map(({ id, digest }) => ({
      url: `${PACKS}/${encodeURIComponent(id)}`,
      integrity: digest,
    }));
  } catch (cause) {
    throw new ForewarnError('pack.fetch-failed', `the list of packs at ${PACKS} cannot be read`, {
      cause,
    });
  }
}
