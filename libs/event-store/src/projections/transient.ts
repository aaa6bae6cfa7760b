import { StoreUnavailable } from '../errors';

const transientStates = /^(08|53|57P|40001$|40P01$|25006$|55P03$)/;
const transientErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** True for a failure that says nothing about the data: a lost or refused connection, a shutdown, a deadlock, a serialisation failure. */
export function isTransient(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return transientErrors.has(code) || transientStates.test(code);
  if (error instanceof AggregateError) return error.errors.some(isTransient);
  return /connection (terminated|ended|timeout)|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
    error.message,
  );
}
