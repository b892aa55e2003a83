import type { FrameMessage } from '../shared/protocol.js';

/** Tells something to the frames of every tab that the extension is at work in. */
export async function tellAllFrames(message: FrameMessage): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // In most tabs nobody listens.
      await chrome.tabs.sendMessage(id, message).catch(() => undefined);
    }),
  );
}
