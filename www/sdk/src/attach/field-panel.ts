import { addReference, element, removeReference, uniqueId } from '../dom.js';
import type { Finding, PackReference } from '../verdict.js';
import { type FindingActions, FindingItem } from './finding-item.js';
import type { InterfaceText } from './interface-text.js';
import { supportPanel } from './support.js';
import type { FieldState } from './types.js';

/** What stands under a field: its state in a line, support, and the list of findings. */
export class FieldPanel {
  readonly #element: HTMLElement;
  readonly #text: InterfaceText;
  readonly #actions: FindingActions;
  readonly #status = element('p', { class: 'forewarn-status', id: uniqueId('status') });
  readonly #support = element('div', { class: 'forewarn-supports' });
  readonly #list = element('ul', { class: 'forewarn-findings' });
  readonly #node: HTMLElement;
  /** What describes the element: the state itself, or a copy of it where a shadow root hides that. */
  readonly #description: HTMLElement;
  #items = new Map<string, FindingItem>();

  constructor(target: HTMLElement, place: Element | undefined, text: InterfaceText, actions: FindingActions) {
    this.#element = target;
    this.#text = text;
    this.#actions = actions;
    this.#node = element('div', { class: 'forewarn-panel', lang: text.language, dir: text.direction });
    this.#node.append(this.#status, this.#support, this.#list);
    this.#node.addEventListener('keydown', (event) => this.#onKey(event));
    if (place) place.append(this.#node);
    // Inside a label, every click on the panel would be one on the control.
    else (target.closest('label') ?? target).after(this.#node);
    const isHidden = this.#node.getRootNode() !== target.getRootNode();
    this.#description = isHidden
      ? element('span', { id: uniqueId('description'), hidden: true })
      : this.#status;
    if (isHidden) target.after(this.#description);
    addReference(target, 'aria-describedby', this.#description.id);
  }

  /** Shows a state; `findings` are those whose words still stand, at their present places. */
  show(state: FieldState, findings: readonly Finding[], isConfirmed: (finding: Finding) => boolean): void {
    const listed = findings.filter(({ severity }) => severity !== 'care');
    const support = findings.filter(({ severity }) => severity === 'care');
    const status = this.#statusText(state, listed.length, support.length);
    this.#status.textContent = status;
    this.#description.textContent = status;
    this.#node.dataset.state = state.state;
    this.#showSupport(support);
    this.#showList(listed, state.state === 'checked' ? state.verdict.packs : [], isConfirmed);
  }

  remove(): void {
    removeReference(this.#element, 'aria-describedby', this.#description.id);
    this.#description.remove();
    this.#node.remove();
  }

  #statusText(state: FieldState, listed: number, support: number): string {
    if (state.state === 'not-checked') {
      return state.error.code === 'check.text-too-long' ? this.#text.tooLong : this.#text.notChecked;
    }
    if (listed > 0) return this.#text.findings(listed);
    return state.state === 'checked' && support === 0 ? this.#text.noKnownIssue : '';
  }

  #showSupport(findings: readonly Finding[]): void {
    const shown = JSON.stringify(findings.map(({ pack, rule, locale }) => [pack, rule, locale]));
    // Links that someone may be about to follow are not made anew for every key.
    if (this.#support.dataset.shown === shown) return;
    this.#support.dataset.shown = shown;
    this.#support.replaceChildren(...supportPanel(findings, this.#text));
  }

  /** Keeps the items of findings that were there before, with what is open and focused in them. */
  #showList(
    findings: readonly Finding[],
    packs: readonly PackReference[],
    isConfirmed: (finding: Finding) => boolean,
  ): void {
    const packOf = ({ pack }: Finding) => packs.find(({ id }) => id === pack);
    const before = this.#items;
    this.#items = new Map();
    for (const finding of findings) {
      const key = this.#freeKey(finding);
      const item = before.get(key) ?? new FindingItem(finding, packOf(finding), this.#text, this.#actions);
      item.update(finding, isConfirmed(finding));
      this.#items.set(key, item);
    }
    for (const [key, item] of before) if (!this.#items.has(key)) this.#removeItem(item);
    let next = this.#list.firstElementChild;
    for (const { node } of this.#items.values()) {
      if (node === next) next = next.nextElementSibling;
      else this.#list.insertBefore(node, next);
    }
    this.#list.hidden = findings.length === 0;
  }

  #removeItem({ node }: FindingItem): void {
    const root = node.getRootNode() as Document | ShadowRoot;
    const hadFocus = node.contains(root.activeElement);
    node.remove();
    if (hadFocus) this.#element.focus();
  }

  /** Names a finding by all but its place; the second of the same words gets a name of its own. */
  #freeKey(finding: Finding): string {
    const { pack, rule, matched, severity, title, message, authority } = finding;
    const replacements = finding.suggestions.map(({ text }) => text);
    const name = JSON.stringify([pack, rule, matched, severity, title, message, authority, replacements]);
    let count = 1;
    while (this.#items.has(`${name} ${count}`)) count += 1;
    return `${name} ${count}`;
  }

  /** Escape closes what is open round the focus; then it goes back to the field and its selection. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
    event.stopPropagation();
    const details = event.target.closest('details[open]');
    if (details instanceof HTMLDetailsElement) {
      details.open = false;
      details.querySelector('summary')?.focus();
    } else {
      this.#element.focus();
    }
  }
}
