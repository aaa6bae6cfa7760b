import { randomInt, randomUUID } from 'node:crypto';
import { Projection, ProjectionRow } from '@doorstep/event-sourcing';
import {
  eventStoreMigrations,
  EventStore,
  followStore,
  MemoryLeases,
  openPostgresStore,
  PooledDatabase,
  projectionMigrations,
  ProjectionRunner,
  ProjectionTarget,
  ReadTable,
} from '@doorstep/event-store';
import { median, quantile } from './callers';
import { copyOut } from './copy-out';
import { Figure, figure } from './figure';

type Deposited = { readonly type: 'deposited'; readonly data: { readonly account: string; readonly fen: number } };

interface BalanceRow extends ProjectionRow {
  readonly id: string;
  readonly deposits: number;
  readonly fen: number;
}

const events = 200_000;
const accounts = 1_000;
const singleTransactions = 3_000;
const rounds = 3;

const table: ReadTable = {
  table: 'balances',
  key: 'id',
  columns: [
    { property: 'id', column: 'id', type: 'text' },
    { property: 'deposits', column: 'deposits', type: 'integer' },
    { property: 'fen', column: 'fen', type: 'bigint' },
  ],
};

function balances(round: number): ProjectionTarget {
  const projection: Projection<Deposited, BalanceRow> = {
    name: `balances-${round}`,
    version: 1,
    handles: ['deposited'],
    keysOf: ({ data }) => [data.account],
    fold: (row, { data }, id) => ({ id, deposits: (row?.deposits ?? 0) + 1, fen: (row?.fen ?? 0) + data.fen }),
  };
  return { projection, table } as unknown as ProjectionTarget;
}

/** Events a second from the log into a counter read model with its checkpoint, and the lag of a live reader. `url` is an empty database. */
export async function projectionBench(url: string): Promise<readonly Figure[]> {
  const db = new PooledDatabase({ url, connections: 4 });
  for (const { up } of [...eventStoreMigrations, ...projectionMigrations]) await db.query(up);
  await db.query('create table balances (id text primary key, deposits integer not null, fen bigint not null)');
  const store = await openPostgresStore({ url, name: 'bench', catalogue: { deposited: 1 } });
  try {
    await fill(store);
    await db.query('vacuum analyze event_store.events');
    const [folded, copied, single] = [[], [], []] as [number[], number[], number[]];
    for (let round = 1; round <= rounds; round += 1) {
      copied.push(await rate(events, () => copyOut(url, 'select * from event_store.events order by position')));
      folded.push(await fold(db, store, round));
      single.push(await rate(singleTransactions, () => oneByOne(db, store)));
    }
    const value = median(folded);
    return [
      figure('projection', value, 'events/s', 'COPY out', median(copied), 0.3),
      figure('projection', value, 'events/s', 'one transaction per event', median(single), 40),
      ...(await lag(db, store)),
    ];
  } finally {
    await store.close();
    await db.close();
  }
}

async function fill(store: EventStore): Promise<void> {
  const perCall = 100;
  let next = 0;
  const caller = async () => {
    while (next < events / perCall) {
      const stream = next++;
      await append(store, `account-${stream}`, 0, perCall);
    }
  };
  await Promise.all(Array.from({ length: 16 }, caller));
}

function append(store: EventStore, streamId: string, version: number, count: number) {
  const made = Array.from({ length: count }, (_, index) => ({
    type: 'deposited',
    data: { account: `a${randomInt(accounts)}`, fen: index + 1, note: 'n'.repeat(200) },
    meta: {
      eventId: randomUUID(),
      actor: { kind: 'staff', id: 'teller-7', office: '620102' },
      source: 'benchmark',
      correlationId: randomUUID(),
    },
  }));
  return store.append({ streams: [{ streamId, expectedVersion: version, events: made }], now: Date.now() });
}

/** One projection from zero; fails when its sums are not those of the events. */
async function fold(db: PooledDatabase, store: EventStore, round: number): Promise<number> {
  await db.query('truncate balances');
  const runner = new ProjectionRunner({ db, projections: [balances(round)] });
  const measured = await rate(events, async () => {
    const follower = followStore({ store, runner, leases: new MemoryLeases() });
    const done = await follower.waitFor(events, 120_000);
    await follower.stop();
    if (!done) throw new Error('the projection did not arrive');
  });
  const differing = await db.query(
    `select from (select data ->> 'account' as id, count(*) as deposits, sum((data ->> 'fen')::bigint) as fen
       from event_store.events where position <= $1 group by 1) truth
     full join balances using (id)
     where (truth.deposits, truth.fen) is distinct from (balances.deposits::bigint, balances.fen::numeric)`,
    [events],
  );
  if (differing.length > 0) throw new Error(`${differing.length} sums differ`);
  return measured;
}

/** What is often done instead: a transaction for each event, with the row and the checkpoint. */
async function oneByOne(db: PooledDatabase, store: EventStore): Promise<void> {
  await db.query('create table if not exists simple (id text primary key, deposits integer, fen bigint)');
  await db.query('create table if not exists simple_checkpoint (name text primary key, position bigint)');
  for (let after = 0; after < singleTransactions;) {
    const page = await store.readFeed(after, 1_000);
    for (const event of page.events) {
      const { account, fen } = event.data as Deposited['data'];
      await db.transaction(async (sql) => {
        await sql.query(
          `insert into simple values ($1, 1, $2)
           on conflict (id) do update set deposits = simple.deposits + 1, fen = simple.fen + excluded.fen`,
          [account, fen],
        );
        await sql.query(
          `insert into simple_checkpoint values ('simple', $1) on conflict (name) do update set position = excluded.position`,
          [event.position],
        );
      });
    }
    after = page.upTo;
  }
}

/** From the answer of an append to the row being there, for one writer in the reader's process. */
async function lag(db: PooledDatabase, store: EventStore): Promise<readonly Figure[]> {
  const runner = new ProjectionRunner({ db, projections: [balances(rounds)] });
  const follower = followStore({ store, runner, leases: new MemoryLeases() });
  const lags: number[] = [];
  for (let version = 0; version < 500; version += 1) {
    const outcome = await append(store, 'account-live', version, 1);
    const appended = performance.now();
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    await follower.waitFor(outcome.position, 5_000);
    lags.push(performance.now() - appended);
  }
  await follower.stop();
  const p99 = quantile(lags, 0.99);
  return [
    { name: 'projection lag p50', value: quantile(lags, 0.5), unit: 'ms' },
    { name: 'projection lag p99', value: p99, unit: 'ms', target: 20, met: p99 <= 20 },
  ];
}

async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (count / (performance.now() - started)) * 1_000;
}
