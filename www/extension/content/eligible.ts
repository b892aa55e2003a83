import { isWrittenForOthers } from '../../sdk/src/attach/controls.js';
import { isTextControl, type TextControl } from '../../sdk/src/editor/text-control.js';

/** The element with this attribute as `off`, and all in it, is left alone. */
const OPT_OUT = '[data-forewarn="off" i]';

/** How a page calls fields for secrets where it does not say so in `autocomplete`. */
const SECRET =
  /passw|pwd|\botp\b|one.?time|verification.?code|security.?code|\b(cvv|cvc|csc|ccv|pin)2?\b|card.?n(o|um)|\biban\b/i;

/** Smaller boxes are not written in by people: editors hide such fields to catch keys. */
const SMALLEST = 8;

/** Fields that were for a password once stay that, also while the page shows what is typed. */
const passwords = new WeakSet<Element>();

/**
 * The element that a person writes in, of the path of an event or of one element in the focus, if
 * it is one to check: text for others to read, seen, and not opted out.
 */
export function writtenField(path: readonly EventTarget[]): HTMLElement | undefined {
  const elements = path.filter((target): target is HTMLElement => target instanceof HTMLElement);
  const [inner] = elements;
  if (!inner) return undefined;
  const field = isTextControl(inner) ? inner : editingHost(elements);
  if (!field || elements.some((element) => element.matches(OPT_OUT))) return undefined;
  if (isTextControl(field) && !mayBeRead(field)) return undefined;
  return isSeen(field) && !hasOtherChecker(field) ? field : undefined;
}

/** The outermost element that can be edited, on the way out from where the focus is. */
function editingHost(path: readonly HTMLElement[]): HTMLElement | undefined {
  const end = path.findIndex((element) => !element.isContentEditable);
  return path.slice(0, end === -1 ? path.length : end).at(-1);
}

function mayBeRead(control: TextControl): boolean {
  if (control.type === 'password') passwords.add(control);
  const names = [control.name, control.id, control.placeholder, control.getAttribute('aria-label') ?? ''];
  const isSecret = passwords.has(control) || names.some((name) => SECRET.test(name)) || isDotted(control);
  return !isSecret && isWrittenForOthers(control) && !control.readOnly && !control.disabled;
}

/** Text fields that are made to look like ones for passwords. */
function isDotted(control: TextControl): boolean {
  const dots = getComputedStyle(control).getPropertyValue('-webkit-text-security');
  return dots !== '' && dots !== 'none';
}

function isSeen(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  const isLarge = width >= SMALLEST && height >= SMALLEST;
  return isLarge && field.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** A page that checks the field with Forewarn itself says so to screen readers, and so to us. */
function hasOtherChecker(field: HTMLElement): boolean {
  return /(^|\s)forewarn-(status|description)-/.test(field.getAttribute('aria-describedby') ?? '');
}
