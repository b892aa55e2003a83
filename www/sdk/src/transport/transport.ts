import type { PackReference } from '../verdict.js';

/** The JSON of a pack, and what to call it in errors. */
export interface PackText {
  source: string;
  text: string;
}

/** What a check has to know besides the text; `date` is `YYYY-MM-DD`. */
export interface CheckContext {
  field?: string | undefined;
  locale?: string | null | undefined;
  region?: string | null | undefined;
  date: string;
}

/** What an engine is made from. */
export interface EngineSetup {
  /** On their way while the worker and the module load. Kept, so that a fresh engine needs no network. */
  packs: Promise<PackText[]>;
  shadow: boolean;
  /** Where the module is; beside the package's script where nothing is given. */
  wasmUrl: string | undefined;
}

/** An engine, wherever it runs. One check at a time. */
export interface Transport {
  /**
   * Makes a fresh engine in place of any before it. Rejected with a `ForewarnError`, or with a
   * {@link TransportCrash} where a crash is not the setup's fault.
   */
  start(): Promise<PackReference[]>;
  /**
   * The verdict as JSON, `null` where nothing was found. Rejected with a `ForewarnError` where the text
   * cannot be checked, with a {@link TransportCrash} where the engine is gone.
   */
  check(text: string, context: CheckContext): Promise<string | null>;
  /** Gives back what it holds. A call that is running is never settled. */
  stop(): void;
}

/** The engine is gone: a trap, a worker that died, or one that does not answer. */
export class TransportCrash extends Error {
  override readonly name = 'TransportCrash';

  constructor(
    readonly code: 'check.crashed' | 'check.timed-out',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
