import { element, link } from '../dom.js';
import type { Finding, Help } from '../verdict.js';
import type { InterfaceText } from './interface-text.js';

/**
 * Support, for what `care` rules found: the rule's words and where help is to be had. It is no
 * error, it is not counted, and what the author wrote is not repeated.
 */
export function supportPanel(findings: readonly Finding[], text: InterfaceText): HTMLElement[] {
  const byRule = new Map(findings.map((finding) => [`${finding.pack} ${finding.rule}`, finding]));
  return [...byRule.values()].map((finding) => {
    const heading = element('p', { class: 'forewarn-title', dir: 'auto' }, finding.title);
    const resources = finding.resources.map((help) => element('li', { dir: 'auto' }, ...ways(help, text)));
    return element(
      'section',
      { class: 'forewarn-support', lang: finding.locale },
      heading,
      element('p', { class: 'forewarn-message', dir: 'auto' }, finding.message),
      element('ul', { class: 'forewarn-resources' }, ...resources),
    );
  });
}

/** A name, and every way to reach it. */
function ways({ title, url, tel }: Help, text: InterfaceText): (Node | string)[] {
  const name = url ? link(url, title) : element('span', {}, title);
  if (!tel) return [name];
  const number = tel.replace(/^tel:/, '');
  const call = element('a', { href: `tel:${number.replace(/[^\d+]/g, '')}` }, text.call(number));
  return [name, ' ', call];
}
