/** What the person chose. It stays in this browser's profile. */
export interface Settings {
  /** The ids of the starter packs that are on. */
  starterPacks: string[];
  addedPacks: AddedPack[];
  /** The language of messages, BCP 47; `null`: the browser's. */
  locale: string | null;
  /** ISO 3166-1 alpha-2; `null`: only the rules that hold everywhere. */
  region: string | null;
  checking: Checking;
  /** The origins the person turned on. One is checked only while the browser grants it too. */
  sites: string[];
}

/** When a field's text is checked: after each pause in typing, or when the person asks. */
export type Checking = 'typing' | 'demand';

/** A pack that the person trusted after it was shown to them. Its text is kept under its digest. */
export interface AddedPack {
  id: string;
  version: string;
  title: string;
  digest: string;
  from: PackOrigin;
  on: boolean;
}

/** Where a pack came from. */
export type PackOrigin = { kind: 'file'; name: string } | { kind: 'address'; url: string };

export const DEFAULTS: Settings = {
  starterPacks: [],
  addedPacks: [],
  locale: null,
  region: null,
  checking: 'typing',
  sites: [],
};

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await chrome.storage.local.get(KEY);
  return { ...DEFAULTS, ...(stored[KEY] as Partial<Settings> | undefined) };
}

/** Changes the settings. Changes from several pages come one after another. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return await navigator.locks.request('settings', async () => {
    const settings = await readSettings();
    const changed = { ...settings, ...change(settings) };
    await chrome.storage.local.set({ [KEY]: changed });
    return changed;
  });
}

/** Calls back after each change, whichever page made it. */
export function onSettingsChange(act: (now: Settings, before: Settings) => void): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (!change) return;
    act({ ...DEFAULTS, ...(change.newValue as object) }, { ...DEFAULTS, ...(change.oldValue as object) });
  });
}
