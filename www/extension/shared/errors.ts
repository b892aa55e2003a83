import { ForewarnError } from 'forewarn';
import type { ErrorData } from './protocol.js';

/** An error as it is sent; what has no code yet is a crash. */
export function errorData(error: unknown): ErrorData {
  if (!(error instanceof ForewarnError)) return { code: 'check.crashed', message: String(error), errors: [] };
  const { code, message, errors } = error;
  return { code, message, errors };
}

export function errorOf({ code, message, errors }: ErrorData): ForewarnError {
  return new ForewarnError(code, message, { errors });
}
