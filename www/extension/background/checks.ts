import { errorData } from '../shared/errors.js';
import { findingText } from '../shared/finding-text.js';
import { message } from '../shared/interface-text.js';
import type { CheckReply, CheckRequest } from '../shared/protocol.js';
import { readSettings } from '../shared/settings.js';
import { showCount } from './badge.js';
import type { Engine } from './engine.js';

let lastPort = 0;

/** Answers what one frame asks over its port, until the frame is gone. */
export function answerChecks(port: chrome.runtime.Port, engine: Engine): void {
  lastPort += 1;
  const name = lastPort;
  const running = new Map<number, AbortController>();
  let isGone = false;
  const send = (reply: CheckReply) => {
    // A frame may be gone before its answer is there.
    if (!isGone) port.postMessage(reply);
  };

  port.onDisconnect.addListener(() => {
    isGone = true;
    for (const controller of running.values()) controller.abort();
  });
  port.onMessage.addListener((request: CheckRequest) => {
    if ('count' in request) void tell(request.count, request.label);
    else if ('cancel' in request) running.get(request.id)?.abort();
    else void answer(request);
  });
  void readSettings().then(({ checking }) => send({ checking }));

  async function tell(count: number, label: string): Promise<void> {
    showCount(port.sender?.tab?.id, count);
    const { announcement, language } = await findingText();
    send({ announcement: announcement(label || message('popupField'), count), language });
  }

  async function answer({ id, check: { text, field, key } }: Extract<CheckRequest, { check: unknown }>) {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const verdict = await engine.check(text, {
        ...(field === undefined ? {} : { field }),
        // Fields of different frames do not replace each other's checks.
        ...(key === undefined ? {} : { key: `${name} ${key}` }),
        signal: controller.signal,
      });
      send({ id, verdict });
    } catch (error) {
      if (!controller.signal.aborted) send({ id, error: errorData(error) });
    } finally {
      running.delete(id);
    }
  }
}
