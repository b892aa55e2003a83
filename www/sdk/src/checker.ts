import { CheckQueue } from './check-queue.js';
import { ForewarnError } from './errors.js';
import { type PackSource, readPacks, verifyIntegrity } from './packs.js';
import { timed } from './timing.js';
import { type EngineSetup, type Transport, TransportCrash } from './transport/transport.js';
import { packageWorker, WorkerClient } from './transport/worker-client.js';
import type { PackReference, Verdict } from './verdict.js';

const DEFAULT_TIME_LIMIT = 5000;

export interface CheckerOptions {
  packs: readonly PackSource[];
  /** The author's language, BCP 47. Default: the browser's. */
  locale?: string;
  /** The author's region, ISO 3166-1 alpha-2. Without it only the rules that hold everywhere apply. */
  region?: string;
  /**
   * Whether checks run in a worker. Default: in one where there are workers and the page's policy
   * lets one load, else on this thread. A function makes the worker itself.
   */
  worker?: boolean | (() => Worker);
  /** Where the WebAssembly module is. Default: beside this package's script. */
  wasmUrl?: string | URL;
  /** Whether shadow rules are kept. Default: false. */
  shadow?: boolean;
  /** How long a check in a worker may take, in milliseconds. Default: 5000. */
  timeLimit?: number;
}

export interface CheckOptions {
  /** The field the text is written in. Default: `caption`. */
  field?: string;
  /** The author's language; default: the checker's; `null`: not known. */
  locale?: string | null;
  /** The author's region; default: the checker's; `null`: not known. */
  region?: string | null;
  /** The day of the check, `YYYY-MM-DD`. Default: today in UTC. */
  date?: string;
  /** Ends the wait; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /**
   * Calls with the same key replace each other: one runs and one waits. One that still waits when
   * a newer one comes is rejected with `check.superseded`. Without a key every call is answered.
   */
  key?: string;
}

/** Checks texts against packs, on this device: no text leaves it. */
export interface Checker {
  /** Rejected with a {@link ForewarnError}; what could not be checked is never `clear`. */
  check(text: string, options?: CheckOptions): Promise<Verdict>;
  /** The packs it checks with, in the order they were given. */
  readonly packs: readonly PackReference[];
  /** Ends the worker and rejects what is pending with `checker.disposed`. */
  dispose(): void;
}

/** Loads the module and the packs, side by side. Rejected with a {@link ForewarnError}. */
export function createChecker(options: CheckerOptions): Promise<Checker> {
  return timed('ready', () => makeChecker(options));
}

async function makeChecker(options: CheckerOptions): Promise<Checker> {
  const packs = timed('packs', () => readPacks(options.packs));
  // Whoever waits for them hears of it; a worker that cannot be made does not.
  packs.catch(() => undefined);
  const setup: EngineSetup = {
    packs,
    shadow: options.shadow ?? false,
    wasmUrl: options.wasmUrl === undefined ? undefined : absolute(options.wasmUrl),
  };
  const { transport, packs: loaded } = await startTransport(setup, options);
  try {
    verifyIntegrity(options.packs, loaded);
  } catch (error) {
    transport.stop();
    throw error;
  }
  return checkerOver(transport, loaded, options);
}

/** A checker over a transport that is started. */
function checkerOver(
  transport: Transport,
  packs: readonly PackReference[],
  defaults: Pick<CheckerOptions, 'locale' | 'region'>,
): Checker {
  const author = { locale: defaults.locale ?? browserLocale(), region: defaults.region };
  const queue = new CheckQueue(transport, packs);
  return {
    packs,
    check: (text, { field, key, signal, ...options } = {}) => {
      const { locale = author.locale, region = author.region, date = today() } = options;
      return queue.add(text, { field, locale, region, date }, { key, signal });
    },
    dispose: () => queue.dispose(),
  };
}

interface Started {
  transport: Transport;
  packs: PackReference[];
}

async function startTransport(
  setup: EngineSetup,
  { worker, timeLimit = DEFAULT_TIME_LIMIT }: CheckerOptions,
): Promise<Started> {
  if (worker === false || (worker === undefined && typeof Worker === 'undefined')) return startHere(setup);
  const makeWorker = typeof worker === 'function' ? worker : packageWorker;
  try {
    return await start(new WorkerClient(setup, makeWorker, timeLimit));
  } catch (error) {
    const mayStayHere =
      worker === undefined && !(error instanceof ForewarnError && error.code !== 'module.load-failed');
    if (!mayStayHere) throw error;
    return startHere(setup);
  }
}

async function startHere(setup: EngineSetup): Promise<Started> {
  const { SameThread } = await import('./transport/same-thread.js');
  return start(new SameThread(setup));
}

async function start(transport: Transport): Promise<Started> {
  try {
    return { transport, packs: await transport.start() };
  } catch (error) {
    transport.stop();
    if (error instanceof ForewarnError) throw error;
    const reason = error instanceof TransportCrash ? error.message : String(error);
    throw new ForewarnError('module.load-failed', `the engine could not be started: ${reason}`, {
      cause: error,
    });
  }
}

/** An address that means the same in a worker, whose base is its own script. */
function absolute(url: string | URL): string {
  return new URL(url, typeof document === 'undefined' ? undefined : document.baseURI).href;
}

/** Today in UTC, as `YYYY-MM-DD`. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The browser's language, where it is one: some name none, or a POSIX locale. */
function browserLocale(): string | undefined {
  const language = typeof navigator === 'undefined' ? undefined : navigator.language;
  try {
    return language ? Intl.getCanonicalLocales(language)[0] : undefined;
  } catch {
    return undefined;
  }
}
