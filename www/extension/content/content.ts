// The script in the page's frames. It reads the field that has the focus, asks the background what
// is found in it, and paints. The engine is never here.
// For the document; shadow roots are given it by the painting itself.
import '../../sdk/src/styles/painting.css';
import { FIELD, type FieldReport, type FieldRequest, type FrameMessage } from '../shared/protocol.js';
import { siteOf } from '../shared/sites.js';
import { writtenField } from './eligible.js';
import { FieldSession, type SessionEvents } from './field-session.js';
import { FocusWatch } from './focus.js';
import { RemoteChecker } from './remote-checker.js';
import { Stage } from './stage.js';
import { Voice } from './voice.js';

class Content {
  /** A name for this frame. */
  readonly #frame = String(Math.random());
  readonly #stop = new AbortController();
  readonly #stage = new Stage();
  readonly #voice = new Voice();
  readonly #popups = new Set<chrome.runtime.Port>();
  readonly #checker = new RemoteChecker({
    onHold: () => this.#report(),
    onAnnouncement: (announcement, language) => this.#voice.say(announcement, language),
    onOrphaned: () => this.stop(),
  });
  readonly #events: SessionEvents = {
    onChange: () => this.#report(),
    onRemoved: () => this.#use(undefined),
  };
  #session: FieldSession | undefined;
  #count = 0;

  constructor() {
    chrome.runtime.onConnect.addListener(this.#onConnect);
    chrome.runtime.onMessage.addListener(this.#onMessage);
    new FocusWatch((path) => this.#onFocus(path), this.#stop.signal);
  }

  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Whether the extension that put the script here is gone; a newer one may take the page over. */
  get isOrphaned(): boolean {
    return !chrome.runtime?.id;
  }

  stop(): void {
    if (this.isStopped) return;
    this.#stop.abort();
    this.#session?.stop();
    this.#session = undefined;
    this.#stage.clear();
    this.#voice.stop();
    if (this.isOrphaned) return;
    this.#showCount(0, '');
    this.#checker.stop();
    chrome.runtime.onConnect.removeListener(this.#onConnect);
    chrome.runtime.onMessage.removeListener(this.#onMessage);
    for (const popup of this.#popups) popup.disconnect();
  }

  #onFocus(path: EventTarget[]): void {
    if (this.isOrphaned) {
      this.stop();
      return;
    }
    const field = writtenField(path);
    if (field !== this.#session?.field) this.#use(field);
  }

  /** Makes a field the current one, in the place of any before it. */
  #use(field: HTMLElement | undefined): void {
    this.#session?.stop();
    this.#session = undefined;
    this.#stage.clear();
    if (field) this.#voice.start();
    this.#session = field && new FieldSession(field, this.#checker, this.#stage, this.#events);
    this.#report();
  }

  #report(): void {
    const summary = this.#session?.summary;
    const listed = summary?.findings.filter(({ severity }) => severity !== 'care') ?? [];
    this.#showCount(listed.length, summary?.label ?? '');
    for (const popup of this.#popups) this.#tell(popup, { frame: this.#frame, field: summary });
  }

  #showCount(count: number, label: string): void {
    if (count === this.#count) return;
    this.#count = count;
    this.#checker.showCount(count, label);
  }

  readonly #onConnect = (popup: chrome.runtime.Port): void => {
    if (popup.name !== FIELD) return;
    this.#popups.add(popup);
    popup.onDisconnect.addListener(() => this.#popups.delete(popup));
    popup.onMessage.addListener((request: FieldRequest) => this.#onRequest(request, popup));
    this.#tell(popup, { frame: this.#frame, field: this.#session?.summary });
  };

  #tell(popup: chrome.runtime.Port, report: FieldReport): void {
    popup.postMessage(report);
  }

  #onRequest(request: FieldRequest, popup: chrome.runtime.Port): void {
    const session = this.#session;
    // Other frames hear it too.
    if (!session || request.frame !== this.#frame) return;
    if ('check' in request) this.#checker.demand();
    else if ('select' in request) session.select(request.select);
    else this.#tell(popup, { replaced: session.replace(request.replace, request.suggestion) });
  }

  readonly #onMessage = (message: FrameMessage): void => {
    if ('off' in message) {
      const site = siteOf(self.origin);
      if (site !== undefined && message.off.includes(site)) this.stop();
    } else {
      this.#checker.stop();
      this.#use(this.#session?.field);
    }
  };
}

declare global {
  var forewarnContent: Content | undefined;
}

// Registered and injected at once, it would come twice.
if (
  !globalThis.forewarnContent ||
  globalThis.forewarnContent.isStopped ||
  globalThis.forewarnContent.isOrphaned
) {
  globalThis.forewarnContent?.stop();
  globalThis.forewarnContent = new Content();
}
