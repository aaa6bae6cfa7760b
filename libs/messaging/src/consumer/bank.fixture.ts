import { Command, DomainEvent, Policy, Projection, ProjectionRow } from '@doorstep/event-sourcing';
import { inboxMigrations } from '../migrations';
import { PooledDatabase, projectionMigrations, ProjectionTarget, ReadTable } from '@doorstep/event-store';
import { Envelope, Publication, Transport } from '../transport';

/** What the bank of the consumer's specs publishes. */
export type BankMessage = {
  readonly type: 'bank.deposited.v1';
  readonly data: { readonly account: string; readonly fen: number };
};

interface BalanceRow extends ProjectionRow {
  readonly id: string;
  readonly fen: number;
  readonly count: number;
}

export const bankTopic = 'doorstep.bank.account.v1';

const balancesTable: ReadTable = {
  table: 'balances',
  key: 'id',
  columns: [
    { property: 'id', column: 'id', type: 'text' },
    { property: 'fen', column: 'fen', type: 'integer' },
    { property: 'count', column: 'count', type: 'integer' },
  ],
};

/** Balances by account and in all; a deposit of 13 fen into an account that is `superstitious` cannot be folded. */
export function balances(
  superstitious: (account: string) => boolean = () => false,
  version = 1,
  factor = 1,
): ProjectionTarget {
  const projection: Projection<BankMessage, BalanceRow> = {
    name: 'balances',
    version,
    handles: ['bank.deposited.v1'],
    keysOf: ({ data }) => [data.account, 'all'],
    fold(row, { data }, id) {
      if (data.fen === 13 && superstitious(data.account)) throw new Error('thirteen');
      return { id, fen: (row?.fen ?? 0) + data.fen * factor, count: (row?.count ?? 0) + 1 };
    },
  };
  return { projection, table: balancesTable } as unknown as ProjectionTarget;
}

export class Thank extends Command<{ readonly fen: number }> {
  readonly type = 'thank' as const;
}

/** Thanks for every deposit. */
export const thankForDeposit: Policy<DomainEvent> = {
  name: 'thank-for-deposit',
  handles: ['bank.deposited.v1'],
  react: (message) => [
    { streamId: message.streamId, command: new Thank({ fen: (message.data as BankMessage['data']).fen }) },
  ],
};

/** A consumer's database, migrated. */
export async function consumerDatabase(url: string): Promise<PooledDatabase> {
  const db = new PooledDatabase({ url, connections: 4 });
  for (const { up } of [...projectionMigrations, ...inboxMigrations]) await db.query(up);
  await db.query(`create table balances (id text constraint "PK_balances" primary key, fen integer not null,
    count integer not null)`);
  await db.query('create index "IDX_balances_fen" on balances (fen)');
  return db;
}

/** The balances by account. */
export async function balancesIn(db: PooledDatabase): Promise<Readonly<Record<string, number>>> {
  const rows = await db.query<{ id: string; fen: number }>('select id, fen from balances order by id');
  return Object.fromEntries(rows.map(({ id, fen }) => [id, fen]));
}

/** A bank that publishes deposits one after the other. */
export class Bank {
  position = 0;

  constructor(private readonly transport: Transport) {}

  async deposits(...all: readonly (readonly [account: string, fen: number])[]): Promise<number> {
    const after = this.position;
    const messages = all.map(([account, fen]) => ({ topic: bankTopic, envelope: this.envelope(account, fen) }));
    await this.publish(after, messages);
    return this.position;
  }

  publish(after: number, messages: Publication['messages']): Promise<boolean> {
    const watermark = { source: 'bank', position: this.position, recordedAt: this.position * 1_000 };
    return this.transport.publish({ source: 'bank', after, watermark, messages });
  }

  envelope(account: string, fen: number): Envelope {
    this.position += 1;
    return {
      specversion: '1.0',
      id: `deposit-${this.position}`,
      type: 'bank.deposited.v1',
      source: 'bank',
      subject: `account-${account}`,
      time: '2026-03-02T01:00:00.000Z',
      datacontenttype: 'application/json',
      position: this.position,
      streamversion: 1,
      correlationid: 'c',
      data: { account, fen },
    };
  }
}
