/**
 * What was written, kept in this tab's session storage: a reload, a crash or a restarted server
 * loses no words, and two tabs do not see each other's.
 */

import type { KeptFile } from './file-field.js';
import { asVisibility, type Post } from './post.js';

const KEY = 'example-video.draft';

/** A draft: the words, and the file if the server already has it. */
export interface Draft extends Post {
  file: KeptFile | null;
}

/** The draft of this tab; null where there is none, or none that can be read. */
export function loadDraft(): Draft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isRecord(stored) ? readDraft(stored) : null;
  } catch {
    return null;
  }
}

/** Keeps the draft. A full or forbidden store is no reason to disturb the author. */
export function saveDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // The words are still in the form.
  }
}

export function clearDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function readDraft(stored: Record<string, unknown>): Draft {
  return {
    title: typeof stored.title === 'string' ? stored.title : '',
    caption: typeof stored.caption === 'string' ? stored.caption : '',
    visibility: asVisibility(stored.visibility),
    file: readFile(stored.file),
  };
}

function readFile(file: unknown): KeptFile | null {
  if (!isRecord(file)) return null;
  const { id, name, size, type } = file;
  return typeof id === 'string' &&
    typeof name === 'string' &&
    typeof size === 'number' &&
    typeof type === 'string'
    ? { id, name, size, type }
    : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
