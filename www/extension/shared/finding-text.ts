import { type InterfaceText, loadInterfaceText } from 'forewarn';
import { loadMessages, message } from './interface-text.js';
import { readSettings } from './settings.js';

/** The texts round findings, which the package brings in several languages: the person's, else the browser's. */
export async function findingText(): Promise<InterfaceText> {
  const [{ locale }] = await Promise.all([readSettings(), loadMessages()]);
  const text = await loadInterfaceText([...(locale === null ? [] : [locale]), ...navigator.languages]);
  if (text.language !== message('language')) return text;
  // Here a rule of the house is not one of the site, which has no part in it.
  return { ...text, kind: { ...text.kind, house: message('popupHouseRule') } };
}
