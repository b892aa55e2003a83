import { button, element, uniqueId } from '../dom.js';
import type { Finding } from '../verdict.js';
import { authorityList, quotation } from './finding-item.js';
import type { InterfaceText } from './interface-text.js';
import type { Reason } from './types.js';

const OTHER = 'other';

/** A finding to confirm, and the name of its field for people. */
export interface Question {
  label: string;
  finding: Finding;
}

/**
 * Asks for a reason for each finding. Gives them in order, or `undefined` where the author goes
 * back to edit; Escape does that too. The dialog stands after the form and leaves nothing behind.
 */
export function askForReasons(
  form: HTMLElement,
  questions: readonly Question[],
  text: InterfaceText,
  signal: AbortSignal,
): Promise<Reason[] | undefined> {
  const titleId = uniqueId('dialog');
  const asked = questions.map((question) => new AskedQuestion(question, text));
  const dialog = element('dialog', {
    class: 'forewarn-dialog',
    lang: text.language,
    dir: text.direction,
    'aria-labelledby': titleId,
  });
  const edit = button(text.edit, () => dialog.close());
  const answers = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: titleId }, text.dialogTitle),
    element('p', {}, text.dialogIntroduction),
    ...asked.map(({ node }) => node),
    element(
      'div',
      { class: 'forewarn-actions' },
      edit,
      element('button', { type: 'submit', class: 'forewarn-button' }, text.postAnyway),
    ),
  );
  edit.autofocus = true;
  dialog.append(answers);
  form.after(dialog);
  return new Promise((resolve) => {
    let reasons: Reason[] | undefined;
    answers.addEventListener('submit', () => {
      reasons = asked.map(({ reason }) => reason);
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(reasons);
    });
    signal.addEventListener('abort', () => dialog.close());
    dialog.showModal();
  });
}

class AskedQuestion {
  readonly node: HTMLFieldSetElement;
  readonly #name = uniqueId('reason');
  readonly #other = element('input', {
    type: 'text',
    class: 'forewarn-other',
    maxlength: '500',
    pattern: '.*\\S.*',
  });

  constructor({ label, finding }: Question, text: InterfaceText) {
    this.node = element(
      'fieldset',
      { class: 'forewarn-question' },
      element('legend', {}, `${label}: `, quotation(finding)),
      element('p', { class: 'forewarn-title', lang: finding.locale, dir: 'auto' }, finding.title),
      element('p', { class: 'forewarn-message', lang: finding.locale, dir: 'auto' }, finding.message),
      authorityList(finding.authority, text),
      element('p', {}, text.reasonQuestion),
      ...Object.entries(text.reasons).map(([reason, words]) => this.#choice(reason, words)),
      this.#choice(OTHER, text.otherReason),
      this.#other,
    );
    this.#other.setAttribute('aria-label', text.otherReasonLabel);
    this.#other.hidden = true;
    this.node.addEventListener('change', () => {
      this.#other.hidden = this.#chosen !== OTHER;
      this.#other.required = this.#chosen === OTHER;
    });
  }

  get reason(): Reason {
    return this.#chosen === OTHER ? this.#other.value.trim() : this.#chosen;
  }

  get #chosen(): string {
    return this.node.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '';
  }

  #choice(value: string, words: string): HTMLLabelElement {
    const radio = element('input', { type: 'radio', name: this.#name, value, required: true });
    return element('label', { class: 'forewarn-choice' }, radio, ` ${words}`);
  }
}
