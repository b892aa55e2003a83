import { button, element, link } from '../dom.js';
import type { AuthorityReference, Finding, PackReference } from '../verdict.js';
import type { InterfaceText } from './interface-text.js';

/** What a finding's buttons do. The finding is the one at its latest place. */
export interface FindingActions {
  select(finding: Finding): void;
  /** Says whether the text still was what was checked. */
  replace(finding: Finding, suggestion: number): boolean;
  /** Where the site wants to hear of findings that are wrong. */
  callWrong?(finding: Finding): void;
}

/** One finding in the list: what it is, the words, what can be done, and why. */
export class FindingItem {
  readonly node = element('li', { class: 'forewarn-finding' });
  readonly #severity = element('p', { class: 'forewarn-severity' });
  readonly #text: InterfaceText;
  #finding: Finding;

  /** `pack` is what the verdict says of the pack that the rule is in. */
  constructor(
    finding: Finding,
    pack: PackReference | undefined,
    text: InterfaceText,
    actions: FindingActions,
  ) {
    this.#finding = finding;
    this.#text = text;
    this.node.dataset.severity = finding.severity;
    const problem = element('p', { class: 'forewarn-problem' });
    const suggestions = finding.suggestions.map((suggestion, index) =>
      button(text.useSuggestion(suggestion.text), () => {
        problem.textContent = actions.replace(this.#finding, index) ? '' : text.textChanged;
      }),
    );
    this.node.append(
      element('div', { class: 'forewarn-head' }, this.#severity, source(finding.authority, text)),
      element('p', { class: 'forewarn-title', lang: finding.locale, dir: 'auto' }, finding.title),
      quotation(finding),
      element('p', { class: 'forewarn-message', lang: finding.locale, dir: 'auto' }, finding.message),
      element(
        'div',
        { class: 'forewarn-actions' },
        button(text.selectWords, () => actions.select(this.#finding)),
        ...suggestions,
      ),
      problem,
      this.#why(pack, text, actions),
    );
  }

  /** Whose rule it is, what the words were read as, and a way to say that this is wrong. */
  #why(
    pack: PackReference | undefined,
    text: InterfaceText,
    { callWrong }: FindingActions,
  ): HTMLDetailsElement {
    const { authority, through, readAs } = this.#finding;
    const reading = element('bdi', {}, text.readAs(readAs));
    const ways = through.map((way) => text.through[way]).join(', ');
    return element(
      'details',
      { class: 'forewarn-why' },
      element('summary', {}, text.why),
      through.length > 0 ? element('p', { class: 'forewarn-reading' }, reading, ` (${ways})`) : undefined,
      authorityList(authority, text, pack),
      callWrong && this.#wrong(text, callWrong),
    );
  }

  #wrong(text: InterfaceText, callWrong: (finding: Finding) => void): HTMLElement {
    const node = element('p', { class: 'forewarn-feedback', tabindex: '-1' });
    const say = button(
      text.thisIsWrong,
      () => {
        callWrong(this.#finding);
        // The button that had the focus goes; what was said in its place takes it.
        node.textContent = text.feedbackGiven;
        node.focus();
      },
      'forewarn-link',
    );
    node.append(say);
    return node;
  }

  /** The same finding, perhaps at another place. What was confirmed does not ask for it any more. */
  update(finding: Finding, confirmed: boolean): void {
    this.#finding = finding;
    this.#severity.textContent = confirmed ? this.#text.confirmed : severityName(finding, this.#text);
  }
}

/** The words as the author wrote them, kept apart from the direction of what stands round them. */
export function quotation({ matched }: Finding): HTMLElement {
  return element('q', { class: 'forewarn-quotation' }, element('bdi', {}, matched));
}

/** What kind of rule it is and who made it, in a line that is always seen. */
function source({ kind, issuer }: AuthorityReference, text: InterfaceText): HTMLElement {
  return element('p', { class: 'forewarn-source' }, `${text.kind[kind]}: `, element('bdi', {}, issuer));
}

/** Kind, issuer, reference, dates and appeal of the rule's authority, and why its pack skips the civic gate if it does. */
export function authorityList(
  authority: AuthorityReference,
  text: InterfaceText,
  pack?: PackReference,
): HTMLDListElement {
  const { kind, issuer, reference, url, appeal, regions, from, until } = authority;
  const dates = [from && text.inForceFrom(from), until && text.inForceUntil(until)].filter(Boolean);
  const list = element('dl', { class: 'forewarn-authority' });
  const entry = (term: string, value: string | Node) =>
    list.append(element('div', {}, element('dt', {}, term), element('dd', {}, value)));
  entry(text.issuedBy, element('span', {}, element('bdi', {}, issuer), ` · ${text.kind[kind]}`));
  entry(text.reference, link(url, reference));
  if (!regions.includes('*')) entry(text.regions, regions.map(text.region).join(', '));
  if (dates.length > 0) entry(text.inForce, dates.join(' '));
  if (appeal) entry(text.appeal, link(appeal, text.appealLink));
  if (pack && pack.civic !== 'on') entry(text.civicGateSkipped, element('bdi', {}, pack.civic.reason));
  return list;
}

function severityName({ severity }: Finding, text: InterfaceText): string {
  return severity === 'care' ? '' : text.severity[severity];
}
