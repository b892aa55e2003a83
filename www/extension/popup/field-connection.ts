import { FIELD, type FieldReport, type FieldRequest, type FieldSummary } from '../shared/protocol.js';

type FieldAction = FieldRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'since'>
    : never
  : never;

export interface FieldConnectionEvents {
  /** The field that had the focus last in any frame of the tab; `undefined`: none yet. */
  onField(field: FieldSummary | undefined): void;
  onReplaced(replaced: boolean): void;
  /** Nobody listens in the tab, or no more. */
  onNobody(): void;
}

/** Speaks with all frames of a tab at once, and keeps to the one whose field had the focus last. */
export class FieldConnection {
  readonly #port: chrome.runtime.Port;
  #field: FieldSummary | undefined;

  constructor(tabId: number, events: FieldConnectionEvents) {
    this.#port = chrome.tabs.connect(tabId, { name: FIELD });
    this.#port.onMessage.addListener((report: FieldReport) => {
      if ('replaced' in report) {
        events.onReplaced(report.replaced);
        return;
      }
      // Frames without a field say so too; that is no news of another frame's field.
      const field = report.field === 'none' ? this.#field : report.field;
      if (field && this.#field && field.since < this.#field.since) return;
      this.#field = field;
      events.onField(field);
    });
    this.#port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError;
      events.onNobody();
    });
  }

  ask(action: FieldAction): void {
    if (this.#field) this.#port.postMessage({ ...action, since: this.#field.since } as FieldRequest);
  }

  stop(): void {
    this.#port.disconnect();
  }
}
