import { FIELD, type FieldReport, type FieldRequest, type FieldSummary } from '../shared/protocol.js';

type FieldAction = FieldRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'frame'>
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
  readonly #fields = new Map<string, FieldSummary>();

  constructor(tabId: number, events: FieldConnectionEvents) {
    this.#port = chrome.tabs.connect(tabId, { name: FIELD });
    this.#port.onMessage.addListener((report: FieldReport) => {
      if ('replaced' in report) {
        events.onReplaced(report.replaced);
        return;
      }
      if (report.field) this.#fields.set(report.frame, report.field);
      else this.#fields.delete(report.frame);
      events.onField(this.#current?.[1]);
    });
    this.#port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError;
      events.onNobody();
    });
  }

  ask(action: FieldAction): void {
    const [frame] = this.#current ?? [];
    if (frame !== undefined) this.#port.postMessage({ ...action, frame } as FieldRequest);
  }

  /** The frame with the field that had the focus last, and the field. */
  get #current(): [string, FieldSummary] | undefined {
    return [...this.#fields].sort(([, a], [, b]) => b.since - a.since)[0];
  }

  stop(): void {
    this.#port.disconnect();
  }
}
