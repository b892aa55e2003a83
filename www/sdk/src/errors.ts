/**
 * What can go wrong, by a stable name. Codes of the engine come through as they are, so the list
 * is open.
 */
export type ErrorCode =
  | 'pack.fetch-failed'
  | 'pack.integrity-mismatch'
  | 'module.load-failed'
  | 'engine.no-pack'
  | 'engine.duplicate-pack'
  | 'engine.pack-refused'
  | 'context.invalid-locale'
  | 'context.invalid-region'
  | 'context.invalid-date'
  | 'check.text-too-long'
  | 'check.superseded'
  | 'check.timed-out'
  | 'check.crashed'
  | 'checker.disposed'
  | (string & {});

/** One thing that is wrong with a pack. */
export interface PackError {
  code: string;
  /** The address the pack was read from. */
  source: string;
  /** Line and column count from 1; 0 where they are not known. */
  location: { line: number; column: number; length: number };
  message: string;
  help: string;
}

/** What could not be done, and why. Never the same as a clear verdict. */
export class ForewarnError extends Error {
  override readonly name = 'ForewarnError';
  readonly code: ErrorCode;
  /** Everything that is wrong with the packs, where packs were refused. */
  readonly errors: readonly PackError[];

  constructor(
    code: ErrorCode,
    message: string,
    { errors = [], cause }: { errors?: readonly PackError[]; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.errors = errors;
  }
}
