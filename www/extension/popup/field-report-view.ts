import type { FieldState, InterfaceText } from 'forewarn';
import { FieldPanel } from '../../sdk/src/attach/field-panel.js';
import { errorOf } from '../shared/errors.js';
import { message } from '../shared/interface-text.js';
import type { FieldStateData, FieldSummary } from '../shared/protocol.js';
import type { FieldConnection } from './field-connection.js';

/** What is known of the current field, with the package's own list of findings. */
export class FieldReportView {
  readonly #section = byId('field');
  readonly #name = byId('field-name');
  readonly #check = byId('check');
  readonly #said = byId('said');
  readonly #text: InterfaceText;
  readonly #panel: FieldPanel;

  constructor(text: InterfaceText, ask: FieldConnection['ask']) {
    this.#text = text;
    this.#panel = new FieldPanel(this.#name, byId('findings'), text, {
      select: (select) => {
        ask({ select });
        // The page has the focus only when the popup is gone.
        window.close();
      },
      replace: (replace, suggestion) => {
        ask({ replace, suggestion });
        // Whether it was is known when the page answers.
        return true;
      },
    });
    this.#check.addEventListener('click', () => ask({ check: true }));
  }

  set hasPacks(has: boolean) {
    byId('no-pack').hidden = has;
  }

  show(field: FieldSummary | undefined): void {
    this.#section.hidden = field === undefined;
    if (!field) return;
    this.#name.textContent = field.label || message('popupField');
    this.#check.hidden = !field.awaitsDemand;
    this.#panel.show(stateOf(field.state), field.findings, () => false);
  }

  onReplaced(replaced: boolean): void {
    this.#said.textContent = replaced ? '' : this.#text.textChanged;
  }
}

function stateOf(data: FieldStateData): FieldState {
  return data.state === 'not-checked' ? { state: data.state, error: errorOf(data.error) } : data;
}

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}
