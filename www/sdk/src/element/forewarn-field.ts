import { AttachedForm } from '../attach/attached-form.js';
import type { AttachOptions, FieldState } from '../attach/types.js';
import type { Checker } from '../checker.js';
import { element } from '../dom.js';
import { isTextControl } from '../editor/text-control.js';
import { paintingStyles, panelStyles } from '../generated/styles.js';
import { adopt } from '../painting/style-sheets.js';

const EDITORS = [
  'textarea',
  'input:not([type])',
  'input[type="text"]',
  'input[type="search"]',
  '[contenteditable]',
];
const OWN_STYLES = ':host{display:block;position:relative}:host([hidden]){display:none}';
const STYLES = paintingStyles + panelStyles;

/** What every `<forewarn-field>` of a page has in common. */
export type ForewarnFieldOptions = Omit<AttachOptions, 'fields'>;

let defaults: ForewarnFieldOptions = {};

// Where pages are rendered on a server there are no elements, and importing this must do no harm.
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<forewarn-field field="caption">` round a text control, or round an element with
 * `contenteditable`, checks what is written in it. The control stays the page's: with its label, its
 * name and its value, and where this script does not run. The list of findings is in a shadow root;
 * its parts are `panel`, `status`, `findings`, `finding`, `title`, `quotation`, `message`, `actions`,
 * `button`, `why`, `authority`, `support`, `resources`, `overlay`, `mark`.
 */
export class ForewarnField extends Base {
  static readonly observedAttributes = ['field', 'feedback'];

  readonly #place = element('div', { class: 'forewarn-place' });
  #checker: Checker | Promise<Checker> | undefined;
  #membership: Membership | undefined;
  #children: MutationObserver | undefined;
  #releaseStyles: (() => void)[] = [];

  /** The checker of this field. Default: the one that was given to {@link defineForewarnField}. */
  get checker(): Checker | Promise<Checker> | undefined {
    return this.#checker;
  }

  set checker(checker: Checker | Promise<Checker> | undefined) {
    this.#checker = checker;
    this.#rejoin();
  }

  /** What is known of the field's text; nothing while there is no control. */
  get state(): FieldState | undefined {
    const { attached, name } = this.#membership ?? {};
    return name === undefined ? undefined : attached?.fields.get(name);
  }

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!this.#place.isConnected) shadow.append(element('slot'), this.#place);
    const root = this.getRootNode() as Document | ShadowRoot;
    // The dialog, the summary and highlighted words are not in this shadow root.
    this.#releaseStyles = [adopt(shadow, OWN_STYLES + STYLES), adopt(root, STYLES)];
    this.#children = new MutationObserver(() => this.#update());
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      attributeFilter: ['contenteditable'],
    });
    this.#update();
  }

  disconnectedCallback(): void {
    this.#children?.disconnect();
    this.#leave();
    for (const release of this.#releaseStyles) release();
    this.#releaseStyles = [];
  }

  attributeChangedCallback(): void {
    this.#rejoin();
  }

  #rejoin(): void {
    this.#leave();
    if (this.isConnected && this.shadowRoot) this.#update();
  }

  /** Follows the control inside: it may come later, and go. */
  #update(): void {
    const found = this.querySelector<HTMLElement>(EDITORS.join());
    if (found === this.#membership?.editor) return;
    this.#leave();
    if (!found) return;
    const control = isTextControl(found) ? found : undefined;
    const name = control?.name || (this.getAttribute('name') ?? this.getAttribute('field') ?? 'text');
    const form = control ? control.form : this.closest('form');
    const attached = join(form ?? this);
    attached.add(
      { element: found, name, field: this.getAttribute('field') ?? name },
      {
        checker: this.#checker ?? defaults.checker,
        place: this.#place,
        placeOverlay: (overlay) => this.shadowRoot?.append(overlay),
        feedback: this.hasAttribute('feedback') || defaults.feedback === true,
      },
    );
    this.#membership = { editor: found, name, attached, root: form ?? this };
  }

  #leave(): void {
    if (!this.#membership) return;
    const { attached, editor, root } = this.#membership;
    this.#membership = undefined;
    attached.remove(editor);
    leave(root);
  }
}

/** A field's part in its form. */
interface Membership {
  editor: HTMLElement;
  name: string;
  attached: AttachedForm;
  root: HTMLElement;
}

interface Shared {
  attached: AttachedForm;
  members: number;
}

const forms = new WeakMap<HTMLElement, Shared>();

/** The fields of one form are one attachment: one submit, one dialog, one list of answers. */
function join(form: HTMLElement): AttachedForm {
  const shared = forms.get(form) ?? { attached: new AttachedForm(form, defaults), members: 0 };
  shared.members += 1;
  forms.set(form, shared);
  return shared.attached;
}

function leave(form: HTMLElement): void {
  const shared = forms.get(form);
  if (!shared) return;
  shared.members -= 1;
  if (shared.members > 0) return;
  shared.attached.detach();
  forms.delete(form);
}

/** Defines `<forewarn-field>`, once, with what all of them have in common. */
export function defineForewarnField(options: ForewarnFieldOptions = {}): void {
  defaults = options;
  if (!customElements.get('forewarn-field')) customElements.define('forewarn-field', ForewarnField);
}

declare global {
  interface HTMLElementTagNameMap {
    'forewarn-field': ForewarnField;
  }
}
