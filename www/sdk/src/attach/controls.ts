import type { AttachedField, TextControl } from './types.js';

/** Text a person writes for others to read. Never passwords, addresses, numbers or codes. */
const WRITTEN_TYPES = new Set(['text', 'search']);

/** The controls of a form that are to be checked, by the caller's choice or by what they are. */
export function findControls(
  form: HTMLFormElement,
  fields: readonly (string | AttachedField)[] | undefined,
): { control: TextControl; field: string }[] {
  if (!fields) {
    return controlsOf(form)
      .filter(isForPeople)
      .map((control) => ({ control, field: control.name }));
  }
  return fields.map((attached) => {
    const { name, field = name } = typeof attached === 'string' ? { name: attached } : attached;
    const control = controlsOf(form).find((candidate) => candidate.name === name);
    if (!control) throw new TypeError(`the form has no text control named "${name}"`);
    return { control, field };
  });
}

/** What a control is called for people: its label, else its name. */
export function labelOf(control: TextControl): string {
  const label = control.labels?.[0]?.cloneNode(true);
  if (!(label instanceof Element)) return control.getAttribute('aria-label') ?? control.name;
  for (const inner of label.querySelectorAll('input, textarea, .forewarn-overlay')) inner.remove();
  return label.textContent?.trim().replace(/\s+/g, ' ') || control.name;
}

/** The element of the form that the page set aside for a control's findings. */
export function placeFor(form: HTMLFormElement, name: string): Element | undefined {
  return [...form.querySelectorAll('[data-forewarn-for]')].find(
    (place) => place.getAttribute('data-forewarn-for') === name,
  );
}

function controlsOf(form: HTMLFormElement): TextControl[] {
  return [...form.elements].filter(
    (control): control is TextControl =>
      control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement,
  );
}

function isForPeople(control: TextControl): boolean {
  if (!control.name || control.dataset.forewarn === 'off') return false;
  const written = control instanceof HTMLTextAreaElement || WRITTEN_TYPES.has(control.type);
  return written && !/one-time-code|cc-|password/.test(control.autocomplete);
}
