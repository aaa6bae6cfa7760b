import { StoreUnavailable } from '@doorstep/event-store';

const connectionCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

/** True for an error that means the database cannot be reached now (class 08, 53, 57P of SQLSTATE, or the socket's own codes). */
export function isStoreUnavailable(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return connectionCodes.has(code) || /^(08|53|57P)/.test(code);
  return (
    error instanceof Error && /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  );
}
