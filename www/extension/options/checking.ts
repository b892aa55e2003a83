import { message } from '../shared/interface-text.js';
import { type Checking, changeSettings, readSettings, type Settings } from '../shared/settings.js';
import { byId, say } from './dom.js';

/** When texts are checked, and for whom: each choice is kept as it is made. */
export async function showChecking(): Promise<void> {
  const { checking, locale, region } = await readSettings();
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name=checking]')) {
    radio.checked = radio.value === checking;
    radio.onchange = () => void keep({ checking: radio.value as Checking });
  }
  showEntry('locale', locale, canonicalLocale, 'optionsLocaleInvalid');
  showEntry('region', region, canonicalRegion, 'optionsRegionInvalid');
}

function showEntry(
  name: 'locale' | 'region',
  value: string | null,
  canonical: (written: string) => string | undefined,
  invalid: 'optionsLocaleInvalid' | 'optionsRegionInvalid',
): void {
  const input = byId<HTMLInputElement>(name);
  const problem = byId(`${name}-problem`);
  input.value = value ?? '';
  input.onchange = () => {
    const written = input.value.trim();
    const accepted = written === '' ? null : canonical(written);
    const isInvalid = accepted === undefined;
    problem.textContent = isInvalid ? message(invalid) : '';
    input.toggleAttribute('aria-invalid', isInvalid);
    if (isInvalid) return;
    input.value = accepted ?? '';
    void keep({ [name]: accepted });
  };
}

/** The tag in its usual case; `undefined` where it is none. */
export function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

export function canonicalRegion(code: string): string | undefined {
  return /^[a-z]{2}$/i.test(code) ? code.toUpperCase() : undefined;
}

async function keep(change: Partial<Settings>): Promise<void> {
  await changeSettings(() => change);
  say(message('optionsSaved'));
}
