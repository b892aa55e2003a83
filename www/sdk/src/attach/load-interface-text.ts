import type { InterfaceText } from './interface-text.js';
import { english } from './messages/en.js';

/** Each language in a script of its own, which bundlers part from the rest: a page loads the one it uses. */
const LANGUAGES: Record<string, () => Promise<InterfaceText>> = {
  ar: async () => (await import('./messages/ar.js')).arabic,
  en: async () => english,
  es: async () => (await import('./messages/es.js')).spanish,
  ja: async () => (await import('./messages/ja.js')).japanese,
  ru: async () => (await import('./messages/ru.js')).russian,
  tr: async () => (await import('./messages/tr.js')).turkish,
};

/**
 * The texts of the interface in the first of these languages (BCP 47) that there are texts for, by the
 * lookup of RFC 4647: `es-419` finds Spanish. Default: the language of the page. English where there is
 * none, and where the script cannot be loaded: a form does not wait for a translation.
 */
export async function loadInterfaceText(
  locales: string | readonly string[] = document.documentElement.lang,
): Promise<InterfaceText> {
  const load = [locales].flat().map(lookUp).find(Boolean);
  return load ? load().catch(() => english) : english;
}

/** Takes subtags away from the end until the rest is known. */
function lookUp(locale: string): (() => Promise<InterfaceText>) | undefined {
  const subtags = locale.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const known = LANGUAGES[subtags.slice(0, length).join('-')];
    if (known) return known;
  }
  return undefined;
}
