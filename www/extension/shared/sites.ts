/**
 * The site of an address: scheme and host, without the port, which match patterns cannot name in
 * every browser. `undefined` where the extension cannot be turned on, such as on the browser's own pages.
 */
export function siteOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isOfThisMachine = protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
  return protocol === 'https:' || isOfThisMachine ? `${protocol}//${hostname}` : undefined;
}

/** The match pattern of a site's pages. */
export function patternOf(site: string): string {
  return `${site}/*`;
}

export function isGranted(site: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [patternOf(site)] });
}
