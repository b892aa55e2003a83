import { element } from '../../sdk/src/dom.js';
import messages from '../_locales/en/messages.json';

/** A text of the extension's own pages; those of all languages are in `_locales`. */
export type MessageName = keyof typeof messages;

export function message(name: MessageName, ...values: string[]): string {
  // Chromium sometimes has no texts for a page that is opened right after the installation.
  return chrome.i18n.getMessage(name, values) || english(name, values);
}

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

function english(name: MessageName, values: readonly string[]): string {
  const { message, placeholders = {} }: Message = messages[name];
  return message.replace(/\$(\w+)\$/g, (whole, placeholder: string) => {
    const place = placeholders[placeholder.toLowerCase()]?.content.slice(1);
    return place === undefined ? whole : (values[Number(place) - 1] ?? '');
  });
}

/** Puts the texts into a page: `data-message="NAME"` names an element's text. */
export function fillPage(): void {
  document.documentElement.lang = message('language');
  document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir') || 'ltr';
  for (const target of document.querySelectorAll<HTMLElement>('[data-message]')) {
    target.textContent = message(target.dataset.message as MessageName);
  }
}

/** A term and what is said of it, for a `dl`. */
export function entry(term: string, ...values: (Node | string)[]): HTMLElement {
  return element('div', {}, element('dt', {}, term), element('dd', {}, ...values));
}
