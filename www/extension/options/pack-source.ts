import { ForewarnError } from 'forewarn';
import { message } from '../shared/interface-text.js';
import type { PackOrigin } from '../shared/settings.js';
import { readSettings } from '../shared/settings.js';
import { isGranted, patternOf, siteOf } from '../shared/sites.js';

/** The browser keeps ten megabytes for an extension; a pack larger than this would soon fill them. */
const LIMIT = 4_000_000;

/** A pack's text, not read by the engine yet. */
export interface FoundPack {
  from: PackOrigin;
  text: string;
}

export async function fromFile(file: File): Promise<FoundPack> {
  refuseLarge(file.size);
  return { from: { kind: 'file', name: file.name }, text: await file.text() };
}

/**
 * Asks an address for a pack: nothing but the address is sent, and no other address is asked.
 * Rejected with `pack.fetch-failed`; where a grant for the site may help, {@link mayGrant} says so.
 */
export async function fromAddress(address: string): Promise<FoundPack> {
  if (siteOf(address) === undefined) throw failed(message('optionsNotHttps'));
  let response: Response;
  try {
    response = await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      headers: { accept: 'application/json' },
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    throw failed(String(cause), cause);
  }
  if (!response.ok) throw failed(`HTTP ${response.status}`);
  const text = await response.text();
  refuseLarge(text.length);
  return { from: { kind: 'address', url: address }, text };
}

/** Whether the site did not let itself be read and could, if the browser granted it. */
export async function mayGrant(address: string, error: unknown): Promise<boolean> {
  const isUnanswered = error instanceof ForewarnError && error.cause instanceof TypeError;
  const site = siteOf(address);
  return isUnanswered && site !== undefined && !(await isGranted(site));
}

/** Asks with a grant that is given back at once, unless the person has the site turned on. */
export async function fromAddressWithGrant(address: string): Promise<FoundPack> {
  const site = siteOf(address) as string;
  const origins = [patternOf(site)];
  if (!(await chrome.permissions.request({ origins }))) return fromAddress(address);
  try {
    return await fromAddress(address);
  } finally {
    const { sites } = await readSettings();
    if (!sites.includes(site)) await chrome.permissions.remove({ origins }).catch(() => false);
  }
}

function refuseLarge(size: number): void {
  if (size > LIMIT) throw failed(message('optionsTooLarge', String(LIMIT / 1_000_000)));
}

function failed(reason: string, cause?: unknown): ForewarnError {
  return new ForewarnError('pack.fetch-failed', reason, { cause });
}
