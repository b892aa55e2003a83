/** What is put into pages: it reads the field with the focus and paints, and nothing else. */
export const CONTENT = { js: ['content.js'], css: ['content.css'] };

/** Starts it in every frame of a tab that the extension may reach. Says whether it could. */
export async function startInTab(tabId: number): Promise<boolean> {
  const target = { tabId, allFrames: true };
  try {
    await chrome.scripting.insertCSS({ target, files: CONTENT.css });
    await chrome.scripting.executeScript({ target, files: CONTENT.js });
    return true;
  } catch {
    // Tabs that are asleep, closing, or showing an error page start when they are loaded again.
    return false;
  }
}
