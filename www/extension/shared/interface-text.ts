import { element } from '../../sdk/src/dom.js';
import type english from '../_locales/en/messages.json';

/** A text of the extension's own pages; those of all languages are in `_locales`. */
export type MessageName = keyof typeof english;

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The texts, where the browser gives none. */
let packaged: Partial<Record<MessageName, Message>> = {};

export function message(name: MessageName, ...values: string[]): string {
  return chrome.i18n.getMessage(name, values) || packagedMessage(name, values);
}

/** Chromium sometimes has no texts for pages that are opened right after the installation, nor later for others. */
export async function loadMessages(): Promise<void> {
  if (chrome.i18n.getMessage('language') !== '') return;
  const [language = ''] = chrome.i18n.getUILanguage().split('-');
  packaged = await packagedMessages(language).catch(() => packagedMessages('en'));
}

async function packagedMessages(language: string): Promise<typeof packaged> {
  return (await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`))).json();
}

function packagedMessage(name: MessageName, values: readonly string[]): string {
  const { message = '', placeholders = {} } = packaged[name] ?? {};
  return message.replace(/\$(\w+)\$/g, (whole, placeholder: string) => {
    const place = placeholders[placeholder.toLowerCase()]?.content.slice(1);
    return place === undefined ? whole : (values[Number(place) - 1] ?? '');
  });
}

/** Puts the texts into a page: `data-message="NAME"` names an element's text. */
export async function fillPage(): Promise<void> {
  await loadMessages();
  document.documentElement.lang = message('language');
  // Not that of the browser, which may speak a language that there are no texts in.
  document.documentElement.dir = message('direction');
  for (const target of document.querySelectorAll<HTMLElement>('[data-message]')) {
    target.textContent = message(target.dataset.message as MessageName);
  }
}

/** A term and what is said of it, for a `dl`. */
export function entry(term: string, ...values: (Node | string)[]): HTMLElement {
  return element('div', {}, element('dt', {}, term), element('dd', {}, ...values));
}
