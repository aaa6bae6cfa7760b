import { randomUUID } from 'node:crypto';
import { Sealed } from '@doorstep/event-sourcing';
import {
  EventStore,
  eventStoreMigrations,
  freshKey,
  openPersonKeys,
  openPostgresStore,
  PersonKeys,
  PooledDatabase,
  StoreCatalogue,
  versionedKeys,
} from '@doorstep/event-store';
import { median } from './callers';
import { BenchCluster } from './cluster';
import { copyOut } from './copy-out';
import { Figure } from './figure';
import { sampleCatalogue, sampleEvent } from './sample-event';

const events = 200_000;
const persons = 2_000;
const page = 2_000;
const rounds = 7;
const target = 0.4;

const laterCatalogue: StoreCatalogue = {
  'registration-opened': { version: 2, upcasts: { 1: ({ office, ...data }) => ({ ...data, offices: [office] }) } },
};

/** Whole events read from the first to the last, each lifted from an older version and its sealed name opened, beside COPY out. */
export async function catchUpBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const url = await cluster.newDatabase();
  const db = new PooledDatabase({ url });
  for (const { up } of eventStoreMigrations) await db.query(up);
  const ring = { masterKey: versionedKeys({ 1: freshKey() }), lookupKeys: versionedKeys({ 1: freshKey() }) };
  await fill(url, openPersonKeys({ sql: db, ...ring }));
  await db.query('vacuum analyze event_store.events');

  const store = await openPostgresStore({ url, name: 'bench', catalogue: laterCatalogue });
  const [copied, read, plain]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    copied.push(await rate(() => copyOut(url, 'select * from event_store.events order by position')));
    read.push(await rate(() => catchUp(store, openPersonKeys({ sql: db, ...ring }))));
    plain.push(await rate(() => catchUp(store)));
  }
  await store.close();
  await db.close();
  const beside = (rates: readonly number[]) => median(rates.map((each, round) => each / (copied[round] as number)));
  const met = beside(read) >= target;
  return [
    { name: 'catch-up, upcast and decrypted', value: median(read), ratio: beside(read), target, met },
    { name: 'catch-up, upcast', value: median(plain), ratio: beside(plain) },
  ].map((each) => ({ ...each, unit: 'events/s', against: 'COPY out' }));
}

async function fill(url: string, keys: PersonKeys): Promise<void> {
  const store = await openPostgresStore({ url, name: 'bench', catalogue: sampleCatalogue });
  const perCall = 100;
  let begun = 0;
  const people = Array.from({ length: persons }, () => randomUUID());
  const caller = async () => {
    while (begun < events) {
      const first = begun;
      begun += perCall;
      const sealed = await Promise.all(
        Array.from({ length: perCall }, (_, at) => keys.seal(people[(first + at) % persons] as string, '欧阳娜娜')),
      );
      const made = sealed.map((name) => ({ ...sampleEvent(), data: { ...sampleEvent().data, name } }));
      const streams = [{ streamId: `registration-${first}`, expectedVersion: 0, events: made }];
      await store.append({ streams, now: Date.now() });
    }
  };
  await Promise.all(Array.from({ length: 8 }, caller));
  await store.close();
}

/**
 * Two pages are under way while one is decoded: positions are dense, so it is known beforehand where a full page ends. Fails when
 * an event is missing or its name does not open.
 */
async function catchUp(store: EventStore, keys?: PersonKeys): Promise<void> {
  const underWay = [0, page].map((after) => store.readFeed(after, page));
  let count = 0;
  for (let after = 2 * page; underWay.length > 0; after += page) {
    const found = (await underWay.shift())?.events ?? [];
    if (after < events) underWay.push(store.readFeed(after, page));
    count += found.length;
    if (found.at(-1)?.position !== count) throw new Error('an event is missing');
    const names = await keys?.openMany(found.map(({ data }) => (data as { readonly name: Sealed }).name));
    if (names?.some((name) => name !== '欧阳娜娜')) throw new Error('a name did not open');
  }
  if (count !== events) throw new Error(`${count} of ${events} events`);
}

async function rate(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (events / (performance.now() - started)) * 1_000;
}
