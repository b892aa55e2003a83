import { button, element, link, uniqueId } from '../dom.js';
import type { Finding } from '../verdict.js';
import { quotation } from './finding-item.js';
import type { InterfaceText } from './interface-text.js';

/** Words that would be refused, and the name of their field for people. */
export interface Blocked {
  label: string;
  finding: Finding;
  /** Leads to the words. */
  select(): void;
}

/** Says at the top of a form, after an attempt to submit it, what would be refused and how to appeal. */
export class ErrorSummary {
  readonly #text: InterfaceText;
  readonly #list = element('ul');
  readonly #node: HTMLElement;
  #blocked: readonly Blocked[] = [];
  #shown = '';

  constructor(place: Element, text: InterfaceText) {
    const title = element('p', { class: 'forewarn-title', id: uniqueId('summary') }, text.blockedTitle);
    this.#text = text;
    this.#node = element(
      'div',
      {
        class: 'forewarn-summary',
        role: 'group',
        tabindex: '-1',
        lang: text.language,
        dir: text.direction,
        'aria-labelledby': title.id,
        hidden: true,
      },
      title,
      element('p', {}, text.blockedIntroduction),
      this.#list,
    );
    place.prepend(this.#node);
  }

  /** Shows what would be refused, or nothing where nothing would be. */
  show(blocked: readonly Blocked[]): void {
    this.#blocked = blocked;
    const shown = JSON.stringify(
      blocked.map(({ label, finding: { pack, rule, matched } }) => [label, pack, rule, matched]),
    );
    // What someone may be about to follow is not made anew for every key.
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#node.hidden = blocked.length === 0;
    this.#list.replaceChildren(...blocked.map((one, index) => this.#item(one, index)));
  }

  /** Moves the focus here, so that it is read out. */
  focus(): void {
    this.#node.focus();
  }

  remove(): void {
    this.#node.remove();
  }

  #item({ label, finding }: Blocked, index: number): HTMLElement {
    const { url, reference, appeal, issuer } = finding.authority;
    const rule = element(
      'p',
      { class: 'forewarn-rule' },
      element('bdi', {}, issuer),
      ' · ',
      link(url, reference),
    );
    if (appeal) rule.append(' · ', link(appeal, this.#text.appealLink));
    return element(
      'li',
      {},
      button([`${label}: `, quotation(finding)], () => this.#blocked[index]?.select(), 'forewarn-link'),
      element('p', { lang: finding.locale, dir: 'auto' }, finding.title),
      rule,
    );
  }
}
