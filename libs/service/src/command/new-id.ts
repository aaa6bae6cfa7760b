import { randomUUID } from 'node:crypto';
import { CommandRequest } from './request';
import { uuidFrom } from './uuid-from';

/**
 * A UUIDv4 for a record that `request` brings into being. A repeated request (the same idempotency key) gets the same one, so that
 * a retry seals for the same person and names the same record; `what` tells several records of one request apart.
 */
export function newId({ idempotency }: Pick<CommandRequest, 'idempotency'>, what = ''): string {
  return idempotency === undefined ? randomUUID() : uuidFrom(`${what}\n${idempotency.key}`, 4);
}
