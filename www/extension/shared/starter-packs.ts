import type { PackFile } from 'forewarn';

/** The packs that come with the extension, as written. They are in one file, which takes less of an archive. */
export async function starterPacks(): Promise<PackFile[]> {
  return (await fetch(chrome.runtime.getURL('packs.json'))).json();
}

export async function starterPackIds(): Promise<string[]> {
  return (await starterPacks()).map(({ pack }) => pack.id);
}

/** A pack's text, as the engine reads it. */
export function starterPackText(file: PackFile): string {
  return JSON.stringify(file);
}
