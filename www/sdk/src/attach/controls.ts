import { isTextControl, type TextControl } from '../editor/text-control.js';
import type { AttachedField } from './types.js';

/** An element to be checked. */
export interface FieldElement {
  element: HTMLElement;
  /** What the page calls it. */
  name: string;
  /** The field the rules know. */
  field: string;
}

/** Text a person writes for others to read. Never passwords, addresses, numbers or codes. */
const WRITTEN_TYPES = new Set(['text', 'search']);

/** The controls of a form that are to be checked, by the caller's choice or by what they are. */
export function findControls(
  form: HTMLElement,
  fields: readonly (string | AttachedField)[] | undefined,
): FieldElement[] {
  if (!fields) {
    return controlsOf(form)
      .filter(isForPeople)
      .map((control) => ({ element: control, name: control.name, field: control.name }));
  }
  return fields.flatMap((attached) => {
    const { name, field = name, element } = typeof attached === 'string' ? { name: attached } : attached;
    const found = element ?? controlsOf(form).find((control) => control.name === name);
    return found?.isConnected ? [{ element: found, name, field }] : [];
  });
}

/** What an element is called for people: its label, else its name. */
export function labelOf({ element, name }: FieldElement): string {
  const label = labelElement(element)?.cloneNode(true);
  if (!(label instanceof Element)) return element.getAttribute('aria-label') ?? name;
  for (const inner of label.querySelectorAll('input, textarea, .forewarn-overlay')) inner.remove();
  return label.textContent?.trim().replace(/\s+/g, ' ') || name;
}

function labelElement(element: HTMLElement): Element | null | undefined {
  if (isTextControl(element)) return element.labels?.[0];
  const id = element.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  return id ? element.ownerDocument.getElementById(id) : null;
}

/** The element of the form that the page set aside for a control's findings. */
export function placeFor(form: HTMLElement, name: string): Element | undefined {
  return [...form.querySelectorAll('[data-forewarn-for]')].find(
    (place) => place.getAttribute('data-forewarn-for') === name,
  );
}

function controlsOf(form: HTMLElement): TextControl[] {
  const elements = form instanceof HTMLFormElement ? form.elements : form.querySelectorAll('input, textarea');
  return [...elements].filter((control): control is TextControl => isTextControl(control));
}

function isForPeople(control: TextControl): boolean {
  if (!control.name || control.dataset.forewarn === 'off' || control.closest('forewarn-field')) return false;
  return isWrittenForOthers(control);
}

/** Whether people write text for others into a control, by its type and what the browser may fill in. */
export function isWrittenForOthers(control: TextControl): boolean {
  const written = control.localName === 'textarea' || WRITTEN_TYPES.has(control.type);
  return written && !/one-time-code|cc-|password/.test(control.autocomplete);
}
