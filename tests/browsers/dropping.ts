/**
 * Lets what the mouse drags go in Firefox. Its drivers drag, but at the release they end the drag without
 * the event of the drop; here it comes from the window of the page, and the editor of the field does the rest.
 */

import type { FirefoxScripts } from './firefox-scripts.js';

interface Point {
  x: number;
  y: number;
}

/** What a script in the process of the page finds. */
declare const content: Window & {
  windowUtils: {
    dragSession: { dataTransfer: DataTransfer } | null;
    dispatchDOMEventViaPresShellForTesting(target: Element | null, event: Event): boolean;
  };
};
export async function dropInFirefox(scripts: FirefoxScripts, { x, y }: Point): Promise<void> {
  const source = `sendAsyncMessage('dropped', (${drop})(${x}, ${y}))`;
  const problem = await scripts.run(async (source, { gBrowser }) => {
    const { messageManager } = gBrowser.selectedBrowser;
    const answer = new Promise<string | null>((resolve) => {
      messageManager.addMessageListener('dropped', ({ data }) => resolve(data));
    });
    messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(source)}`, false);
    return await answer;
  }, source);
  if (problem !== null) throw new Error(problem);
}

/** Gives what kept it from dropping anything, or nothing. */
function drop(x: number, y: number): string | null {
  const { document, windowUtils } = content;
  const { dataTransfer } = windowUtils.dragSession ?? {};
  if (!dataTransfer) return 'nothing is dragged';
  const event = document.createEvent('DragEvent') as DragEvent & {
    initDragEvent(...values: unknown[]): void;
  };
  const keys = [false, false, false, false];
  event.initDragEvent('drop', true, true, content, 0, x, y, x, y, ...keys, 0, null, dataTransfer);
  windowUtils.dispatchDOMEventViaPresShellForTesting(document.elementFromPoint(x, y), event);
  return null;
}
