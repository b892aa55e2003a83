import { ForewarnError } from './errors.js';
import type { PackReference, Verdict } from './verdict.js';

/** A pack to check with. A string is the address of a pack in JSON. */
export type PackSource =
  | string
  | URL
  | {
      /** The address of a pack in JSON. */
      url: string | URL;
      /** The pack's digest, `sha256-…`, as `forewarn build` prints it. */
      integrity?: string;
    }
  | {
      /** The pack itself: its JSON as text, or parsed. */
      json: string | object;
      /** What to call it in errors. */
      source?: string;
      integrity?: string;
    };

export interface CheckerOptions {
  packs: readonly PackSource[];
  /** The author's language, BCP 47. Default: the browser's. */
  locale?: string;
  /** The author's region, ISO 3166-1 alpha-2. Without it only the rules that hold everywhere apply. */
  region?: string;
  /**
   * Whether checks run in a worker. Default: where there are workers. A function makes the worker
   * itself, where a page has its own way of loading scripts.
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
  /** The author's language; default: the checker's. */
  locale?: string;
  /** The author's region; default: the checker's. */
  region?: string;
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
  check(text: string, options?: CheckOptions): Promise<Verdict>;
  /** The packs it checks with, in the order they were given. */
  readonly packs: readonly PackReference[];
  /** Ends the worker and rejects what is pending with `checker.disposed`. */
  dispose(): void;
}

/** Loads the module and the packs. Rejected with a {@link ForewarnError}. */
export async function createChecker(_options: CheckerOptions): Promise<Checker> {
  throw new ForewarnError('module.load-failed', 'the engine is not built yet');
}
