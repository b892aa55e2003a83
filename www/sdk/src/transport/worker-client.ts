import { ForewarnError } from '../errors.js';
import { timed } from '../timing.js';
import type { PackReference } from '../verdict.js';
import type { Reply, Request } from './protocol.js';
import { type CheckContext, type EngineSetup, type Transport, TransportCrash } from './transport.js';

/** How long a worker may take to load its script, the module and the packs, in milliseconds. */
const START_LIMIT = 30_000;

interface Call {
  timer: ReturnType<typeof setTimeout>;
  resolve(value: Extract<Reply, { value: unknown }>['value']): void;
  reject(error: Error): void;
}

/** The package's own worker. Bundlers know this form of the call, so it must stay as it is. */
export function packageWorker(): Worker {
  return new Worker(new URL('../worker.js', import.meta.url), { type: 'module', name: 'forewarn' });
}

/** The engine in a worker. A worker that fails in any way is ended, not mended. */
export class WorkerClient implements Transport {
  readonly #setup: EngineSetup;
  readonly #makeWorker: () => Worker;
  readonly #timeLimit: number;
  readonly #calls = new Map<number, Call>();
  #worker: Worker | undefined;
  #lastId = 0;

  constructor(setup: EngineSetup, makeWorker: () => Worker, timeLimit: number) {
    this.#setup = setup;
    this.#makeWorker = makeWorker;
    this.#timeLimit = timeLimit;
  }

  async start(): Promise<PackReference[]> {
    this.stop();
    const { packs, shadow, wasmUrl } = this.#setup;
    const load = () => {
      this.#listen(this.#makeWorker());
      return this.#ask({ load: { wasmUrl } }, START_LIMIT);
    };
    const [fetched] = await Promise.all([packs, timed('worker', load)]);
    return (await this.#ask({ start: { packs: fetched, shadow } }, START_LIMIT)) as PackReference[];
  }

  async check(text: string, context: CheckContext): Promise<string | null> {
    return (await this.#ask({ check: { text, context } }, this.#timeLimit)) as string | null;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { timer } of this.#calls.values()) clearTimeout(timer);
    this.#calls.clear();
  }

  #listen(worker: Worker): void {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#settle(data));
    worker.addEventListener('messageerror', () =>
      this.#fail('check.crashed', 'an answer of the worker cannot be read'),
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail('check.crashed', event.message || 'the worker could not be loaded');
    });
  }

  #ask(request: RequestBody, limit: number): Promise<Extract<Reply, { value: unknown }>['value']> {
    const worker = this.#worker;
    if (!worker) return Promise.reject(new TransportCrash('check.crashed', 'the worker was ended'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#fail('check.timed-out', `the worker did not answer in ${limit} ms`),
        limit,
      );
      this.#calls.set(id, { timer, resolve, reject });
      worker.postMessage({ id, ...request } satisfies Request);
    });
  }

  #settle(reply: Reply): void {
    const call = this.#calls.get(reply.id);
    if (!call) return;
    if ('crash' in reply) {
      this.#fail('check.crashed', reply.crash);
      return;
    }
    this.#calls.delete(reply.id);
    clearTimeout(call.timer);
    if ('error' in reply) {
      const { code, message, errors } = reply.error;
      call.reject(new ForewarnError(code, message, { errors }));
    } else {
      call.resolve(reply.value);
    }
  }

  #fail(code: TransportCrash['code'], message: string): void {
    const calls = [...this.#calls.values()];
    this.stop();
    for (const call of calls) call.reject(new TransportCrash(code, message));
  }
}

type RequestBody = Request extends infer Kind ? (Kind extends unknown ? Omit<Kind, 'id'> : never) : never;
