import { randomUUID } from 'node:crypto';
import { onlyAdding, Projection, ProjectionRow } from '@doorstep/event-sourcing';
import { AppendCall } from '../store';
import { ReadTable } from './read-table';

/** A small domain for the specs of this folder: deposits into accounts, one row per account. */
export type DepositEvent =
  | { readonly type: 'deposited'; readonly data: { readonly account: string; readonly fen: number } }
  | { readonly type: 'account-closed'; readonly data: { readonly account: string } }
  | { readonly type: 'noted'; readonly data: { readonly text: string } };

export interface AccountRow extends ProjectionRow {
  readonly id: string;
  readonly balanceFen: number;
  readonly deposits: readonly number[];
  readonly lastOn: string | null;
}

export const depositCatalogue = { deposited: 1, 'account-closed': 1, noted: 1 } as const;

export const accounts: Projection<DepositEvent, AccountRow> = {
  name: 'accounts',
  version: 1,
  handles: ['deposited', 'account-closed'],
  keysOf: (event) => (event.type === 'noted' ? [] : [event.data.account]),
  fold(row, event) {
    if (event.type !== 'deposited') return undefined;
    if (event.data.fen < 0) throw new Error('negative deposit');
    return {
      id: event.data.account,
      balanceFen: (row?.balanceFen ?? 0) + event.data.fen,
      deposits: [...(row?.deposits ?? []), event.data.fen],
      lastOn: new Date(event.recordedAt).toISOString().slice(0, 10),
    };
  },
};

export const accountsTable: ReadTable = {
  table: 'accounts',
  key: 'account',
  columns: [
    { property: 'id', column: 'account', type: 'text' },
    { property: 'balanceFen', column: 'balance_fen', type: 'bigint' },
    { property: 'deposits', column: 'deposits', type: 'jsonb' },
    { property: 'lastOn', column: 'last_on', type: 'date' },
  ],
};

export const createAccounts = (table = 'accounts') =>
  `create table ${table} (account text constraint "PK_${table}" primary key, balance_fen bigint not null,
     deposits jsonb not null, last_on date);
   create index "IDX_${table}_balance" on ${table} (balance_fen)`;

export interface StatementRow extends ProjectionRow {
  readonly account: string;
  readonly fen: number;
}

/** One row for every hundred fen of a deposit, and one for the rest. */
export const statements = onlyAdding<DepositEvent, StatementRow>({
  name: 'statements',
  version: 1,
  handles: ['deposited'],
  rowsOf({ type, data, eventId }) {
    if (type !== 'deposited') return [];
    if (data.fen < 0) throw new Error('negative deposit');
    const hundreds = Math.floor(data.fen / 100);
    const parts = [...Array.from({ length: hundreds }, () => 100), data.fen % 100];
    return parts.map((fen, index) => ({ id: `${eventId}#${index}`, account: data.account, fen }));
  },
});

export const statementsTable: ReadTable = {
  table: 'statements',
  key: 'id',
  columns: [
    { property: 'id', column: 'id', type: 'text' },
    { property: 'account', column: 'account', type: 'text' },
    { property: 'fen', column: 'fen', type: 'bigint' },
  ],
};

export const createStatements =
  'create table statements (id text primary key, account text not null, fen bigint not null)';

/** One event for the stream of its account. */
export function deposit(stream: string, version: number, event: DepositEvent, now = 1_772_000_000_000): AppendCall {
  const meta = { eventId: randomUUID(), actor: { kind: 'staff', id: 'a' }, source: 'spec', correlationId: 'c' };
  return { streams: [{ streamId: stream, expectedVersion: version - 1, events: [{ ...event, meta }] }], now };
}
