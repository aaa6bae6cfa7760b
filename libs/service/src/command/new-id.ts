import { createHash, randomUUID } from 'node:crypto';
import { CommandRequest } from './request';

/**
 * A UUIDv4 for a record that `request` brings into being. A repeated request (the same idempotency key) gets the same one, so that
 * a retry seals for the same person and names the same record; `what` tells several records of one request apart.
 */
export function newId({ idempotency }: Pick<CommandRequest, 'idempotency'>, what = ''): string {
  if (idempotency === undefined) return randomUUID();
  const hex = createHash('sha256').update(`${what}\n${idempotency.key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
