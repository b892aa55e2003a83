/** Shows on the toolbar button how many things there are to look at in a tab's current field. */
export function showCount(tabId: number | undefined, count: number): void {
  if (tabId === undefined) return;
  const shown = chrome.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  // The tab may be closed meanwhile.
  shown.catch(() => undefined);
}
