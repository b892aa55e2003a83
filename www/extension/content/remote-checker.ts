import { type Checker, type CheckOptions, ForewarnError, type Verdict } from 'forewarn';
import { errorOf } from '../shared/errors.js';
import { CHECKS, type CheckReply, type CheckRequest } from '../shared/protocol.js';
import type { Checking } from '../shared/settings.js';

/** What the engine takes, in UTF-16 code units. More is not sent to it in vain. */
const LONGEST = 1_000_000;

interface Call {
  request: Extract<CheckRequest, { check: unknown }>;
  /** Whether it was asked again already, after the background had ended. */
  isSecond: boolean;
  resolve(verdict: Verdict): void;
  reject(error: unknown): void;
}

export interface RemoteCheckerEvents {
  /** A check waits for the person to ask for it, or does no more. */
  onHold(): void;
  /** What a screen reader is to be told. */
  onAnnouncement(announcement: string, language: string): void;
  /** The extension was updated or removed: this script has nobody to ask any more. */
  onOrphaned(): void;
}

/** The engine in the background, asked by messages. What the background lost when it fell asleep is asked again. */
export class RemoteChecker implements Pick<Checker, 'check'> {
  readonly #events: RemoteCheckerEvents;
  readonly #calls = new Map<number, Call>();
  #port: chrome.runtime.Port | undefined;
  #checking: Checking | undefined;
  #held: Call | undefined;
  #lastId = 0;

  constructor(events: RemoteCheckerEvents) {
    this.#events = events;
  }

  /** Rejected with a `ForewarnError`, or with the signal's reason. */
  check(text: string, { field, key, signal }: CheckOptions = {}): Promise<Verdict> {
    if (text.length > LONGEST) {
      const message = `the text has ${text.length} UTF-16 code units, at most ${LONGEST} are checked`;
      return Promise.reject(new ForewarnError('check.text-too-long', message));
    }
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.#lastId += 1;
    const id = this.#lastId;
    const check = {
      text,
      ...(field === undefined ? {} : { field }),
      ...(key === undefined ? {} : { key }),
    };
    return new Promise((resolve, reject) => {
      const call: Call = { request: { id, check }, isSecond: false, resolve, reject };
      signal?.addEventListener('abort', () => this.#cancel(call, signal.reason), { once: true });
      this.#connect();
      if (this.#checking === 'typing') this.#send(call);
      else this.#hold(call);
    });
  }

  /** Whether a check waits for the person to ask for it. */
  get awaitsDemand(): boolean {
    return this.#held !== undefined && this.#checking === 'demand';
  }

  /** Makes the check that waits. */
  demand(): void {
    const call = this.#held;
    if (!call) return;
    this.#held = undefined;
    this.#send(call);
    this.#events.onHold();
  }

  /** Shows on the toolbar button how many things there are to look at, and has it said. */
  showCount(count: number, label: string): void {
    this.#connect();
    this.#post({ count, label });
  }

  /** Ends the connection; the next check makes a new one and learns the mode anew. */
  stop(): void {
    this.#port?.disconnect();
    this.#port = undefined;
    this.#checking = undefined;
  }

  /** Keeps the newest check until the mode is known, or the person asks. */
  #hold(call: Call): void {
    this.#held?.reject(new ForewarnError('check.superseded', 'the text was changed before it was checked'));
    this.#held = call;
    this.#events.onHold();
  }

  #send(call: Call): void {
    this.#calls.set(call.request.id, call);
    this.#connect();
    this.#post(call.request);
  }

  #cancel(call: Call, reason: unknown): void {
    call.reject(reason);
    if (this.#held === call) this.#held = undefined;
    if (this.#calls.delete(call.request.id)) this.#post({ id: call.request.id, cancel: true });
  }

  #connect(): void {
    if (this.#port) return;
    let port: chrome.runtime.Port;
    try {
      port = chrome.runtime.connect({ name: CHECKS });
    } catch {
      this.#orphan();
      return;
    }
    this.#port = port;
    port.onMessage.addListener((reply: CheckReply) => this.#onReply(reply));
    port.onDisconnect.addListener(() => {
      // Reading it says that it was seen; else the browser writes it into the console.
      void chrome.runtime?.lastError;
      this.#onDisconnect(port);
    });
  }

  #post(request: CheckRequest): void {
    this.#port?.postMessage(request);
  }

  #onReply(reply: CheckReply): void {
    if ('checking' in reply) {
      this.#checking = reply.checking;
      if (reply.checking === 'typing') this.demand();
      else this.#events.onHold();
      return;
    }
    if ('announcement' in reply) {
      this.#events.onAnnouncement(reply.announcement, reply.language);
      return;
    }
    const call = this.#calls.get(reply.id);
    if (!call) return;
    this.#calls.delete(reply.id);
    if ('error' in reply) call.reject(errorOf(reply.error));
    else call.resolve(reply.verdict);
  }

  #onDisconnect(port: chrome.runtime.Port): void {
    if (this.#port !== port) return;
    this.#port = undefined;
    if (!chrome.runtime?.id) {
      this.#orphan();
      return;
    }
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) {
      if (call.isSecond) call.reject(new ForewarnError('check.crashed', 'the background ended twice'));
      else this.#send(Object.assign(call, { isSecond: true }));
    }
  }

  #orphan(): void {
    const error = new ForewarnError('checker.disposed', 'the extension was updated or removed');
    for (const { reject } of [...this.#calls.values(), ...(this.#held ? [this.#held] : [])]) reject(error);
    this.#calls.clear();
    this.#held = undefined;
    this.#events.onOrphaned();
  }
}
