import { AttachedForm } from './attached-form.js';
import type { Attachment, AttachOptions } from './types.js';

/**
 * Checks a form's text controls while they are written in. On submit it holds the form back until
 * the texts are checked and what must be confirmed is confirmed, then submits it with the same
 * button; listeners of the page see only that second event. Where nothing can be checked, the form
 * goes through.
 */
export function attach(form: HTMLFormElement, options: AttachOptions = {}): Attachment {
  const attached = new AttachedForm(form, options);
  try {
    attached.followControls();
  } catch (error) {
    attached.detach();
    throw error;
  }
  return attached;
}
