import { type AddedPack, changeSettings, type PackOrigin, readSettings } from './settings.js';

/** A pack the person trusts, with its text. */
export interface TrustedPack {
  pack: Omit<AddedPack, 'on'>;
  text: string;
}

/** Keeps a pack and turns it on, in the place of any with the same id. */
export async function keepPack({ pack, text }: TrustedPack): Promise<void> {
  await chrome.storage.local.set({ [keyOf(pack.digest)]: text });
  await changeSettings(({ addedPacks }) => ({
    addedPacks: [...addedPacks.filter(({ id }) => id !== pack.id), { ...pack, on: true }],
  }));
  await dropUnused();
}

export async function removePack(id: string): Promise<void> {
  await changeSettings(({ addedPacks }) => ({ addedPacks: addedPacks.filter((pack) => pack.id !== id) }));
  await dropUnused();
}

/** The text of a pack that was kept; `undefined` where the profile lost it. */
export async function packText(digest: string): Promise<string | undefined> {
  const key = keyOf(digest);
  return (await chrome.storage.local.get(key))[key] as string | undefined;
}

/** What to call a pack's origin in errors and lists. */
export function nameOfOrigin(from: PackOrigin): string {
  return from.kind === 'file' ? from.name : from.url;
}

/** Texts that no pack of the settings has any more. */
async function dropUnused(): Promise<void> {
  const { addedPacks } = await readSettings();
  const used = new Set(addedPacks.map(({ digest }) => keyOf(digest)));
  const stored = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(stored.filter((key) => key.startsWith(PREFIX) && !used.has(key)));
}

const PREFIX = 'pack ';

function keyOf(digest: string): string {
  return PREFIX + digest;
}
