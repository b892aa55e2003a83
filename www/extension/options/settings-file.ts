import { packText } from '../shared/pack-store.js';
import { type Checking, type PackOrigin, readSettings } from '../shared/settings.js';
import { canonicalLocale, canonicalRegion } from './checking.js';

/** The settings as a file: without the sites, which tell where a person goes, and with the packs in full. */
export interface SettingsFile {
  forewarnSettings: 1;
  starterPacks: string[];
  packs: SavedPack[];
  locale: string | null;
  region: string | null;
  checking: Checking;
}

export interface SavedPack {
  from: PackOrigin;
  on: boolean;
  text: string;
}

/** What is wrong with a file, by the path of the value that was not expected. */
export class SettingsFileError extends Error {
  override readonly name = 'SettingsFileError';

  constructor(path: string, expected: string) {
    super(path === '' ? expected : `${path}: ${expected}`);
  }
}

export async function saveSettings(): Promise<SettingsFile> {
  const { starterPacks, addedPacks, locale, region, checking } = await readSettings();
  const packs = await Promise.all(
    addedPacks.map(async ({ digest, from, on }) => ({ from, on, text: (await packText(digest)) ?? '' })),
  );
  return { forewarnSettings: 1, starterPacks, packs, locale, region, checking };
}

/** Reads a file of settings. Throws a {@link SettingsFileError}. */
export function parseSettings(json: string): SettingsFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new SettingsFileError('', String(error));
  }
  const file = record(value, 'the file');
  if (file.forewarnSettings !== 1) throw new SettingsFileError('forewarnSettings', '1 is expected');
  return {
    forewarnSettings: 1,
    starterPacks: list(file.starterPacks, 'starterPacks').map((id) => text(id, 'starterPacks')),
    packs: list(file.packs, 'packs').map((pack, index) => savedPack(pack, `packs[${index}]`)),
    locale: nullOr(file.locale, canonicalLocale, 'locale', 'a language tag or null is expected'),
    region: nullOr(file.region, canonicalRegion, 'region', 'a country code or null is expected'),
    checking: oneOf(file.checking, ['typing', 'demand'], 'checking'),
  };
}

function savedPack(value: unknown, path: string): SavedPack {
  const pack = record(value, path);
  if (typeof pack.on !== 'boolean') throw new SettingsFileError(`${path}.on`, 'true or false is expected');
  return { from: origin(pack.from, `${path}.from`), on: pack.on, text: text(pack.text, `${path}.text`) };
}

function origin(value: unknown, path: string): PackOrigin {
  const from = record(value, path);
  const kind = oneOf(from.kind, ['file', 'address'], `${path}.kind`);
  return kind === 'file'
    ? { kind, name: text(from.name, `${path}.name`) }
    : { kind, url: text(from.url, `${path}.url`) };
}

function record(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new SettingsFileError(path, 'an object is expected');
}

function list(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new SettingsFileError(path, 'a list is expected');
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw new SettingsFileError(path, 'a text is expected');
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], path: string): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw new SettingsFileError(path, `one of ${choices.join(', ')} is expected`);
}

function nullOr(
  value: unknown,
  canonical: (written: string) => string | undefined,
  path: string,
  expected: string,
): string | null {
  if (value === null) return null;
  const accepted = typeof value === 'string' ? canonical(value) : undefined;
  if (accepted === undefined) throw new SettingsFileError(path, expected);
  return accepted;
}
