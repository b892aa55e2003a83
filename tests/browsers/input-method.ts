/** An input method, as the browser's own writes to it: text that changes until it is handed over. */

import type { CDPSession } from '@playwright/test';
import type { FirefoxScripts, TextInputProcessor } from './firefox-scripts.js';

export interface InputMethod {
  /** Shows this in place of what it showed before. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  giveUp(): Promise<void>;
}

export function inChromium(devTools: CDPSession): InputMethod {
  const compose = async (text: string) => {
    const { length } = text;
    await devTools.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
  };
  return {
    compose,
    commit: async (text) => {
      await devTools.send('Input.insertText', { text });
    },
    giveUp: () => compose(''),
  };
}

declare const Cc: Record<string, { createInstance(of: unknown): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };

export function inFirefox(scripts: FirefoxScripts): InputMethod {
  return {
    compose: (text) =>
      scripts.run((text, window) => {
        window.inputMethod ??= Cc['@mozilla.org/text-input-processor;1']?.createInstance(
          Ci.nsITextInputProcessor,
        ) as TextInputProcessor;
        const { inputMethod } = window;
        if (!inputMethod.beginInputTransactionForTests(window)) throw new Error('busy');
        inputMethod.setPendingCompositionString(text);
        inputMethod.appendClauseToPendingComposition(text.length, inputMethod.ATTR_RAW_CLAUSE);
        inputMethod.setCaretInPendingComposition(text.length);
        if (!inputMethod.flushPendingComposition()) throw new Error('nothing takes the text');
      }, text),
    commit: (text) => scripts.run((text, window) => window.inputMethod?.commitCompositionWith(text), text),
    giveUp: () => scripts.run((_, window) => window.inputMethod?.cancelComposition(), null),
  };
}
