import { ForewarnError } from './errors.js';
import type { PackText } from './transport/transport.js';
import type { PackReference } from './verdict.js';

/** A pack to check with. A string is the address of a pack in JSON. */
export type PackSource =
  | string
  | URL
  | {
      /** The address of a pack in JSON. */
      url: string | URL;
      /** The pack's digest, `sha256-…`, as `forewarn build` and the server name it. */
      integrity?: string;
    }
  | {
      /** The pack itself: its JSON as text, or parsed. */
      json: string | object;
      /** What to call it in errors. Default: `pack 1`, by its place. */
      source?: string;
      integrity?: string;
    };

/** The texts of packs, fetched side by side where they are addresses. */
export function readPacks(packs: readonly PackSource[]): Promise<PackText[]> {
  return Promise.all(packs.map(readPack));
}

async function readPack(pack: PackSource, index: number): Promise<PackText> {
  if (typeof pack === 'string' || pack instanceof URL) return fetchPack(pack);
  if ('url' in pack) return fetchPack(pack.url);
  const { json, source = `pack ${index + 1}` } = pack;
  return { source, text: typeof json === 'string' ? json : JSON.stringify(json) };
}

async function fetchPack(url: string | URL): Promise<PackText> {
  const source = String(url);
  const failed = (reason: string, cause?: unknown) =>
    new ForewarnError('pack.fetch-failed', `the pack at ${source} could not be fetched: ${reason}`, {
      cause,
    });
  let response: Response;
  try {
    response = await fetch(url, { headers: { accept: 'application/json' } });
  } catch (cause) {
    throw failed('no answer', cause);
  }
  if (!response.ok) throw failed(`HTTP status ${response.status}`);
  try {
    return { source, text: await response.text() };
  } catch (cause) {
    throw failed('the answer broke off', cause);
  }
}

/**
 * Holds packs to the digests that were asked for. The engine's digest is compared, not one of the
 * bytes that came: white space and examples are not part of what a pack means.
 */
export function verifyIntegrity(packs: readonly PackSource[], loaded: readonly PackReference[]): void {
  packs.forEach((pack, index) => {
    if (typeof pack === 'string' || pack instanceof URL || pack.integrity === undefined) return;
    const reference = loaded[index];
    if (reference?.digest === pack.integrity) return;
    const message = `the pack ${reference?.id} has the digest ${reference?.digest}, not ${pack.integrity}`;
    throw new ForewarnError('pack.integrity-mismatch', message);
  });
}
