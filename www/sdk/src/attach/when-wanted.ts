import type { Checker } from '../checker.js';
import type { CheckerSource } from './types.js';

/** How long a moment in which the browser is idle is waited for, in milliseconds. */
const IDLE_LIMIT = 2000;

/**
 * The checker of a form. One that is yet to be made is made on the first focus in the form, or when the browser is idle;
 * never, where the form is detached before.
 */
export function checkerWhenWanted(
  form: HTMLElement,
  source: CheckerSource | undefined,
  detached: AbortSignal,
): Promise<Checker> | undefined {
  if (typeof source !== 'function') return source && Promise.resolve(source);
  return wanted(form, detached).then(source);
}

function wanted(form: HTMLElement, detached: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (form.contains(document.activeElement)) return resolve();
    const want = () => {
      if (!detached.aborted) resolve();
    };
    form.addEventListener('focusin', want, { once: true, signal: detached });
    if (typeof requestIdleCallback === 'function') requestIdleCallback(want, { timeout: IDLE_LIMIT });
    else setTimeout(want, IDLE_LIMIT);
  });
}
