import type { PackFile } from 'forewarn';

/** The packs that come with the extension. Their files are named by a list that the build writes. */
export async function starterPackIds(): Promise<string[]> {
  return JSON.parse(await packagedText('packs/index.json'));
}

export function starterPackText(id: string): Promise<string> {
  return packagedText(`packs/${id}.json`);
}

/** All of them, as written. */
export async function starterPacks(): Promise<PackFile[]> {
  const ids = await starterPackIds();
  return Promise.all(ids.map(async (id) => JSON.parse(await starterPackText(id))));
}

async function packagedText(path: string): Promise<string> {
  return (await fetch(chrome.runtime.getURL(path))).text();
}
