import type { Locator } from '@playwright/test';

/**
 * How many words in an editing host have a line under them, as the browser's own registry of
 * highlights has it. It is shared by all scripts of a document, the extension's among them.
 */
export function highlights(host: Locator): Promise<string[]> {
  return host.evaluate((element) =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight]
        .filter((range) => element.contains(range.startContainer))
        .map((range) => (range as Range).toString()),
    ),
  );
}
