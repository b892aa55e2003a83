import type { PackError } from '../errors.js';
import type { PackReference } from '../verdict.js';
import type { CheckContext, PackText } from './transport.js';

/** What the page asks of the worker. */
export type Request =
  | { id: number; load: { wasmUrl: string | undefined } }
  | { id: number; start: { packs: PackText[]; shadow: boolean } }
  | { id: number; check: { text: string; context: CheckContext } };

/** What the worker answers, under the id of the request. Errors are data. */
export type Reply =
  | { id: number; value: string | PackReference[] | null }
  | { id: number; error: { code: string; message: string; errors: readonly PackError[] } }
  | { id: number; crash: string };
