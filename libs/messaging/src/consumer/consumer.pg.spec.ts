import { commitMoves, Database, Leases, MemoryLeases, PooledDatabase } from '@doorstep/event-store';
import { createTestDatabase, TestDatabase, until } from '@doorstep/testing';
import { MemoryBroker, MemoryTransport } from '../memory/memory-transport';
import { SubscribeOptions } from '../transport';
import { balances, balancesIn, Bank, bankTopic, consumerDatabase, thankForDeposit } from './bank.fixture';
import { Consumer, ConsumerOptions } from './consumer';
import { Cause, MessageHandler, policyHandler, projectionHandler } from './handlers';

describe('a consumer', () => {
  let database: TestDatabase;
  let db: PooledDatabase;
  let broker: MemoryBroker;
  let bank: Bank;
  let leases: Leases;
  const opened: { stop(): Promise<void> }[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    db = await consumerDatabase(database.url);
    broker = new MemoryBroker(3);
    bank = new Bank(new MemoryTransport(broker));
    leases = new MemoryLeases();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.stop()));
    await db.close();
    await database.drop();
  });

  const consume = async (
    handlers: readonly MessageHandler[],
    name = 'shop',
    more: Partial<ConsumerOptions> & { readonly transport?: MemoryTransport } = {},
  ) => {
    const transport = more.transport ?? new MemoryTransport(broker);
    const consumer = new Consumer({ name, db, leases, handlers, ...more, transport });
    await consumer.start();
    opened.push({ stop: () => consumer.stop().then(() => transport.close()) });
    return consumer;
  };
  const folding = (...given: Parameters<typeof balances>) => projectionHandler(balances(...given), [bankTopic]);
  const thanking = (send: (key: string, cause: Cause) => Promise<void>) =>
    policyHandler(thankForDeposit, [bankTopic], (_reaction, cause) => send(cause.idempotencyKey, cause));

  it('keeps a read model of messages and says how far it got', async () => {
    const consumer = await consume([folding()]);
    const position = await bank.deposits(['a', 5], ['b', 7], ['a', 1]);
    expect(await consumer.waitFor('bank', position, 2_000)).toBe(true);
    expect(await balancesIn(db)).toEqual({ a: 6, all: 13, b: 7 });
    expect([await consumer.reached('bank'), await consumer.reached('elsewhere'), await consumer.lag()]).toEqual([
      3,
      Infinity,
      0,
    ]);
    expect(await consumer.waitFor('bank', position + 1, 50)).toBe(false);
  });

  it('goes on from its checkpoints after a restart', async () => {
    const first = await consume([folding()]);
    await first.waitFor('bank', await bank.deposits(['a', 5], ['b', 7]), 2_000);
    await first.stop();
    const second = await consume([folding()]);
    await second.waitFor('bank', await bank.deposits(['a', 5]), 2_000);
    expect(await balancesIn(db)).toEqual({ a: 10, all: 17, b: 7 });
  });

  it('goes on over a new log that is sent everything again, once its places in the old one are forgotten', async () => {
    const first = await consume([folding()]);
    await first.waitFor('bank', await bank.deposits(['a', 5], ['b', 7], ['a', 1]), 2_000);
    await first.stop();
    await db.query(`update projections.checkpoints set position = -1 where source like 'doorstep.%'`);
    const transport = new MemoryTransport(new MemoryBroker(3));
    const again = new Bank(transport);
    await again.deposits(['a', 5], ['b', 7]);
    const second = await consume([folding()], 'shop', { transport });
    expect(await second.waitFor('bank', await again.deposits(['a', 1], ['b', 2]), 2_000)).toBe(true);
    expect(await balancesIn(db)).toEqual({ a: 6, all: 15, b: 9 });
  });

  it('recognises a message that comes twice by its place in the source', async () => {
    const consumer = await consume([folding()]);
    const first = { topic: bankTopic, envelope: bank.envelope('a', 5) };
    const part = { topic: bankTopic, envelope: { ...first.envelope, id: `${first.envelope.id}/1` } };
    await bank.publish(0, [first, part, first, part]);
    await consumer.waitFor('bank', 1, 2_000);
    expect(await balancesIn(db)).toEqual({ a: 10, all: 10 });
  });

  it('sends a policy’s commands in order of each key, under keys that follow from the message', async () => {
    const sent: string[] = [];
    const consumer = await consume([
      thanking(async (key, { envelope }) => void sent.push(`${envelope.subject} ${key}`)),
    ]);
    await consumer.waitFor('bank', await bank.deposits(['a', 1], ['b', 2], ['a', 3]), 2_000);
    expect(sent.filter((line) => line.startsWith('account-a'))).toEqual([
      'account-a policy:thank-for-deposit:deposit-1:0',
      'account-a policy:thank-for-deposit:deposit-3:0',
    ]);
    expect(sent).toHaveLength(3);
  });

  it('parks only the key of the one message of a page that cannot be folded', async () => {
    let superstitious = true;
    const parkedBy: string[] = [];
    const page = Array.from({ length: 30 }, (_, index): [string, number] => [
      `k${index % 10}`,
      index === 13 ? 13 : 100,
    ]);
    await bank.deposits(...page);
    const consumer = await consume([folding(() => superstitious), thanking(async (key) => void parkedBy.push(key))]);
    expect(await consumer.waitFor('bank', 30, 5_000)).toBe(true);
    expect(await balancesIn(db)).toMatchObject({ k0: 300, k1: 300, k2: 300, k3: 100, k4: 300, all: 2_800 });
    expect(await consumer.parked()).toEqual({ balances: 2 });
    expect(parkedBy).toHaveLength(30);

    await consumer.waitFor('bank', await bank.deposits(['k3', 1], ['k4', 1]), 2_000);
    expect([await consumer.parked(), (await balancesIn(db))['k4']]).toEqual([{ balances: 3 }, 301]);
    expect(await consumer.replayParked('balances')).toEqual({ handled: 0, stillParked: [`${bankTopic}/account-k3`] });

    superstitious = false;
    expect(await consumer.replayParked('balances')).toEqual({ handled: 3, stillParked: [] });
    await consumer.waitFor('bank', await bank.deposits(['k3', 1]), 2_000);
    expect(await balancesIn(db)).toMatchObject({ k3: 100 + 13 + 100 + 1 + 1, all: 2_916 });
    expect(await consumer.parked()).toEqual({});
  });

  it('handles what is parked when it starts again, once the fault is mended', async () => {
    const first = await consume([folding(() => true)]);
    await first.waitFor('bank', await bank.deposits(['a', 13], ['b', 1], ['a', 2]), 5_000);
    expect(await first.parked()).toEqual({ balances: 2 });
    await first.stop();
    const second = await consume([folding()]);
    await until(async () => (await balancesIn(db))['all'] === 16);
    expect(await second.parked()).toEqual({});
    await second.waitFor('bank', await bank.deposits(['a', 1]), 2_000);
    expect(await balancesIn(db)).toEqual({ a: 16, all: 17, b: 1 });
  });

  it('does not replay into rows of another version', async () => {
    const consumer = await consume([folding(() => true)]);
    await consumer.waitFor('bank', await bank.deposits(['a', 13]), 5_000);
    await db.query('update projections.readers set version = 7');
    expect(await consumer.replayParked('balances')).toEqual({ handled: 0, stillParked: [`${bankTopic}/account-a`] });
    expect(await consumer.parked()).toEqual({ balances: 1 });
  });

  it('parks the key of a message whose rows the database refuses', async () => {
    await db.query('alter table balances add constraint small check (fen < 1000)');
    const consumer = await consume([folding()]);
    await consumer.waitFor('bank', await bank.deposits(['a', 1], ['b', 5_000], ['c', 2]), 5_000);
    expect(await balancesIn(db)).toEqual({ a: 1, all: 3, c: 2 });
    expect(await consumer.parked()).toEqual({ balances: 1 });
    const [parked] = await db.query<{ error: string }>('select error from messaging.parked_messages');
    expect(parked?.error).toContain('small');
  });

  it('tries five times before it parks, and does not park for a dependency that is away', async () => {
    const tries = new Map<string, number>();
    const consumer = await consume([
      thanking(async (_key, { envelope: { subject } }) => {
        const attempt = (tries.get(subject) ?? 0) + 1;
        tries.set(subject, attempt);
        if (subject === 'account-bad' || (subject === 'account-late' && attempt < 4)) throw new Error('not now');
        if (subject === 'account-away' && attempt < 9) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
      }),
    ]);
    await consumer.waitFor('bank', await bank.deposits(['bad', 1]), 5_000);
    await consumer.waitFor('bank', await bank.deposits(['late', 1]), 5_000);
    expect(await consumer.waitFor('bank', await bank.deposits(['away', 1]), 10_000)).toBe(true);
    expect(Object.fromEntries(tries)).toMatchObject({ 'account-late': 4, 'account-away': 9 });
    expect(tries.get('account-bad')).toBeGreaterThanOrEqual(5);
    expect(await consumer.parked()).toEqual({ 'policy:thank-for-deposit': 1 });
  });

  it('folds each message once although two processes share the group’s partitions and rows', async () => {
    const [one, two] = [await consume([folding()]), await consume([folding()], 'shop-too')];
    for (let round = 0; round < 30; round += 1) {
      await bank.deposits(['a', 1], ['b', 1], ['c', 1], ['d', 1]);
    }
    expect(await Promise.all([one, two].map((each) => each.waitFor('bank', 120, 20_000)))).toEqual([true, true]);
    expect(await balancesIn(db)).toEqual({ a: 30, all: 120, b: 30, c: 30, d: 30 });
  });

  it('keeps nobody waiting although two processes, each with its partitions, move the same readers', async () => {
    const untilAborted = (signal: AbortSignal) =>
      new Promise<void>((done) => signal.addEventListener('abort', () => done()));
    const elsewhere = ['group:shop:0', 'group:shop-too:1', 'group:shop-too:2'];
    const others = elsewhere.map((partition) => broker.leases.lead(partition, untilAborted));
    const [one] = await Promise.all(['shop', 'shop-too'].map((name) => consume([folding()], name)));
    const waits: number[] = [];
    const known: Promise<void>[] = [];
    for (let round = 1; round <= 100; round += 1) {
      const position = await bank.deposits(['a', 1], ['b', 1], ['c', 1], ['d', 1]);
      const since = performance.now();
      const wait = async () => {
        expect(await one?.waitFor('bank', position, 20_000)).toBe(true);
        waits.push(performance.now() - since);
      };
      if (round % 10 === 0) known.push(wait());
      await new Promise((done) => setTimeout(done, 10));
    }
    await Promise.all(known);
    expect(waits.sort((a, b) => a - b)[5]).toBeLessThan(1_000);
    expect(await balancesIn(db)).toEqual({ a: 100, all: 400, b: 100, c: 100, d: 100 });
    await Promise.all(others.map((other) => other.stop()));
  });

  it('loses nothing when the database forgets what it took last and another process commits as often again', async () => {
    const first = await consume([folding()]);
    const save =
      'create table kept as select * from balances; create table kept_at as select * from projections.checkpoints';
    await first.waitFor('bank', await bank.deposits(['a', 1]), 2_000);
    await db.query(save);
    const [before] = await db.query<{ turn: string }>('select turn from projections.readers');
    await first.waitFor('bank', await bank.deposits(['a', 2]), 2_000);
    await db.query(`begin; delete from balances; insert into balances select * from kept;
      delete from projections.checkpoints; insert into projections.checkpoints select * from kept_at;
      update projections.readers set turn = ${before?.turn}; commit`);
    const reader = { reader: 'balances', version: 1, turn: Number(before?.turn), checkpoints: [], writes: [] };
    expect(await commitMoves(db, [reader])).toBeDefined();
    expect(await first.waitFor('bank', await bank.deposits(['a', 4]), 5_000)).toBe(true);
    expect(await balancesIn(db)).toEqual({ a: 7, all: 7 });
  });

  it('answers from a process that holds no partition', async () => {
    const [, standBy] = [await consume([folding()]), await consume([folding()])];
    expect(await standBy.waitFor('bank', await bank.deposits(['a', 1]), 2_000)).toBe(true);
  });

  it('catches a new handler up apart from the others, then joins it', async () => {
    const first = await consume([folding()]);
    await first.waitFor('bank', await bank.deposits(['a', 5], ['b', 7]), 2_000);
    await first.stop();
    const sent: string[] = [];
    const both = await consume([folding(), thanking(async (key) => void sent.push(key))]);
    expect(await both.lag()).toBe(1);
    expect(await both.waitFor('bank', 2, 5_000)).toBe(true);
    expect(await both.waitFor('bank', await bank.deposits(['a', 1]), 5_000)).toBe(true);
    const next = leases.lead('catch-up:shop', () => new Promise((resolve) => setTimeout(resolve, 50)));
    await until(() => next.leading);
    await next.stop();
    await until(async () => (await both.lag()) === 0);
    expect(sent.sort()).toEqual([1, 2, 3].map((id) => `policy:thank-for-deposit:deposit-${id}:0`));
    expect(await balancesIn(db)).toEqual({ a: 6, all: 13, b: 7 });
  });

  it('joins what has caught up also when the database was away at that moment', async () => {
    const first = await consume([folding()]);
    await first.waitFor('bank', await bank.deposits(['a', 5]), 2_000);
    await first.stop();
    let away = false;
    let failures = 0;
    const failing: Database = {
      query: async (text, values) => {
        if (!away) return db.query(text, values);
        away = false;
        failures += 1;
        throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
      },
      transaction: (work) => db.transaction(work),
    };
    const transport = new (class extends MemoryTransport {
      override async subscribe(options: SubscribeOptions) {
        const subscription = await super.subscribe(options);
        const close = async () => {
          await subscription.close();
          away = failures === 0 && options.passing !== true;
        };
        return { lag: () => subscription.lag(), close };
      }
    })(broker);
    const both = await consume([folding(), thanking(async () => undefined)], 'shop', { db: failing, transport });
    await until(() => failures > 0);
    expect(await both.waitFor('bank', await bank.deposits(['a', 1]), 5_000)).toBe(true);
    expect(await balancesIn(db)).toEqual({ a: 6, all: 6 });
  });

  it('begins anew with what is parked when rows are rebuilt', async () => {
    let superstitious = true;
    const first = await consume([folding(() => superstitious)]);
    await first.waitFor('bank', await bank.deposits(['a', 13], ['b', 13], ['a', 1]), 5_000);
    await first.stop();
    const second = await consume([folding((account) => superstitious && account === 'b', 2, 10)]);
    await until(async () => (await balancesIn(db))['all'] === 140);
    expect(await second.parked()).toEqual({ balances: 1 });
    expect(await second.waitFor('bank', await bank.deposits(['a', 1], ['b', 1]), 5_000)).toBe(true);
    expect(await second.parked()).toEqual({ balances: 2 });
    superstitious = false;
    expect(await second.replayParked('balances')).toEqual({ handled: 2, stillParked: [] });
    expect(await balancesIn(db)).toEqual({ a: 150, all: 290, b: 140 });
    expect(await db.query('select from messaging.parked_messages')).toEqual([]);
  });

  it('rebuilds the rows of an older version beside them and swaps', async () => {
    const first = await consume([folding()]);
    await first.waitFor('bank', await bank.deposits(['a', 5], ['b', 7]), 2_000);
    await first.stop();
    const second = await consume([folding(undefined, 2, 10)]);
    await until(async () => (await balancesIn(db))['all'] === 120);
    expect(await second.waitFor('bank', await bank.deposits(['a', 1]), 5_000)).toBe(true);
    expect(await balancesIn(db)).toEqual({ a: 60, all: 130, b: 70 });
    const indexes = await db.query(`select indexname from pg_indexes where tablename like 'balances%' order by 1`);
    expect(indexes).toEqual([{ indexname: 'IDX_balances_fen' }, { indexname: 'PK_balances' }]);
    expect(await db.query(`select reader, version from projections.readers`)).toEqual([
      { reader: 'balances', version: 2 },
    ]);
  });

  it('rebuilds spoilt rows beside those it goes on keeping, and loses and doubles nothing', async () => {
    const consumer = await consume([folding((account) => account === 'c')]);
    for (let round = 0; round < 20; round += 1) await bank.deposits(['a', 5], ['b', 7]);
    await consumer.waitFor('bank', await bank.deposits(['c', 13]), 5_000);
    await db.query('update balances set fen = 0');
    await db.query('update balances set count = 40 where id = $1', ['all']);
    let depositing = true;
    const steadily = (step: () => Promise<unknown>) => async () => {
      while (depositing) await step().then(() => new Promise((done) => setTimeout(done, 2)));
    };
    const seen: number[] = [];
    const meanwhile = [
      steadily(() => bank.deposits(['a', 1], ['c', 1])),
      steadily(async () => {
        const [all] = await db.query<{ count: number }>(`select count from balances where id = 'all'`);
        seen.push(all?.count ?? 0);
      }),
    ].map((work) => work());
    const [readModel] = consumer.readModels();
    for (let round = 0; round < 8; round += 1) await readModel?.rebuild(new AbortController().signal);
    depositing = false;
    await Promise.all(meanwhile);
    expect(await consumer.waitFor('bank', bank.position, 5_000)).toBe(true);
    const more = (bank.position - 41) / 2;
    expect(more).toBeGreaterThan(8);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(await balancesIn(db)).toEqual({ a: 100 + more, all: 240 + more, b: 140 });
    expect(await consumer.parked()).toEqual({ balances: 1 + more });
    expect(await db.query('select reader from projections.readers')).toEqual([{ reader: 'balances' }]);
    expect(await db.query(`select from messaging.parked_messages where reader <> 'balances'`)).toEqual([]);
  });

  it('keeps the rows it has when a rebuild is broken off', async () => {
    const consumer = await consume([folding()]);
    await consumer.waitFor('bank', await bank.deposits(['a', 5]), 2_000);
    const stopped = AbortSignal.abort();
    await consumer.readModels()[0]?.rebuild(stopped);
    expect(await consumer.waitFor('bank', await bank.deposits(['a', 1]), 2_000)).toBe(true);
    expect(await balancesIn(db)).toEqual({ a: 6, all: 6 });
  });
});
