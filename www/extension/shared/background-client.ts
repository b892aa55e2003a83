import type { PackFile, PackReference } from 'forewarn';
import { errorOf } from './errors.js';
import { type PackReview, reviewOf } from './pack-review.js';
import type { BackgroundReply, BackgroundRequest } from './protocol.js';

/** Asks the background, and throws its error as a `ForewarnError`. */
async function ask<Value>(request: BackgroundRequest): Promise<Value> {
  const reply = (await chrome.runtime.sendMessage(request)) as BackgroundReply<Value>;
  if ('error' in reply) throw errorOf(reply.error);
  return reply.value;
}

/** Has the engine read a pack. Rejected with everything that is wrong with it. */
export async function review(source: string, text: string): Promise<PackReview> {
  const reference = await ask<PackReference>({ review: { source, text } });
  return reviewOf(JSON.parse(text) as PackFile, reference);
}

/** Checks fields on a site, on pages that are open already too, as far as the browser grants it. */
export function turnOn(site: string): Promise<void> {
  return ask({ turnOn: site });
}

/** Stops checking on a site, on open pages too, and gives the grant back. */
export function turnOff(site: string): Promise<void> {
  return ask({ turnOff: site });
}
