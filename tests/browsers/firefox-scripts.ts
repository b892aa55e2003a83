/** Functions that run with the rights of Firefox itself: what no driver can ask of it. */

import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What they find there, as far as these tests use it. */
export interface FirefoxWindow {
  gBrowser: { selectedBrowser: { browsingContext: MediaOverrides; messageManager: MessageManager } };
  inputMethod?: TextInputProcessor;
}

interface MediaOverrides {
  forcedColorsOverride: 'active' | 'none';
  prefersReducedMotionOverride: 'reduce' | 'none';
}

/** Runs scripts in the process of the page, and hears from them. */
interface MessageManager {
  loadFrameScript(url: string, alsoLater: boolean): void;
  addMessageListener(name: string, hear: (message: { data: string | null }) => void): void;
}

/** `nsITextInputProcessor` */
export interface TextInputProcessor {
  readonly ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: FirefoxWindow): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitCompositionWith(text: string): void;
  cancelComposition(): void;
}

export class FirefoxScripts {
  /** By the socket that the starter of Firefox (tests/browsers/firefox.mjs) listens at. */
  constructor(readonly socket: string) {}

  /** Runs a function of an argument and the window in front; it sees nothing else of its test. */
  async run<Argument, Value>(
    body: (argument: Argument, window: FirefoxWindow) => Value,
    argument: Argument,
  ): Promise<Value> {
    const { value, error } = (await this.#ask({ source: String(body), argument })) as {
      value: Value;
      error?: string;
    };
    if (error) throw new Error(error);
    return value;
  }

  #ask(body: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked = request({ socketPath: this.socket, method: 'POST' }, (response) => {
        text(response).then((answer) => resolve(JSON.parse(answer)), reject);
      });
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });
  }
}
