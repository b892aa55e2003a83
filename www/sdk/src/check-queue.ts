import { ForewarnError } from './errors.js';
import { type CheckContext, type Transport, TransportCrash } from './transport/transport.js';
import { clearVerdict, type PackReference, type Verdict } from './verdict.js';

interface Job {
  text: string;
  context: CheckContext;
  key: string | undefined;
  resolve(verdict: Verdict): void;
  reject(reason: unknown): void;
}

/**
 * Gives a transport one check after another, and a fresh engine after a crash: the check it died
 * of is tried once more, those that wait never notice.
 */
export class CheckQueue {
  readonly #transport: Transport;
  readonly #packs: readonly PackReference[];
  #waiting: Job[] = [];
  #running: Job | undefined;
  #started = true;
  #disposed = false;

  /** The transport is started already, with these packs. */
  constructor(transport: Transport, packs: readonly PackReference[]) {
    this.#transport = transport;
    this.#packs = packs;
  }

  add(
    text: string,
    context: CheckContext,
    { key, signal }: { key?: string | undefined; signal?: AbortSignal | undefined },
  ): Promise<Verdict> {
    if (this.#disposed) return Promise.reject(disposed());
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (key !== undefined) this.#supersede(key);
    return new Promise<Verdict>((resolve, reject) => {
      const job: Job = { text, context, key, resolve, reject };
      this.#waiting.push(job);
      signal?.addEventListener('abort', () => this.#drop(job, signal.reason), { once: true });
      if (!this.#running) void this.#drain();
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#transport.stop();
    const pending = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    this.#waiting = [];
    for (const job of pending) job.reject(disposed());
  }

  #supersede(key: string): void {
    for (const job of this.#waiting.filter((waiting) => waiting.key === key)) {
      this.#drop(job, new ForewarnError('check.superseded', `a newer check of \`${key}\` came`));
    }
  }

  #drop(job: Job, reason: unknown): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== job);
    job.reject(reason);
  }

  async #drain(): Promise<void> {
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      this.#running = job;
      try {
        const found = await this.#run(job, true);
        job.resolve(found === null ? clearVerdict(this.#packs) : JSON.parse(found));
      } catch (error) {
        job.reject(error);
      }
    }
    this.#running = undefined;
  }

  async #run(job: Job, again: boolean): Promise<string | null> {
    try {
      if (!this.#started) await this.#transport.start();
      this.#started = true;
      return await this.#transport.check(job.text, job.context);
    } catch (error) {
      if (!(error instanceof TransportCrash)) throw error;
      this.#started = false;
      // What did not answer once would only double the wait.
      if (again && error.code === 'check.crashed') return this.#run(job, false);
      throw new ForewarnError(error.code, error.message, { cause: error });
    }
  }
}

function disposed(): ForewarnError {
  return new ForewarnError('checker.disposed', 'the checker was disposed of');
}
