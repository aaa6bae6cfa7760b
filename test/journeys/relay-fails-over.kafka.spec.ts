import { topicSettings } from '@doorstep/contracts';
import { PooledDatabase } from '@doorstep/event-store';
import { Envelope, openKafkaTransport } from '@doorstep/messaging';
import { Caller } from './caller';
import { seekers } from './labour-market';
import { Holder, holderOf, processOn } from './lease-holder';
import { Replica } from './replica';
import { WidePlatform } from './wide-platform';

jest.setTimeout(240_000);

const service = 'job-seekers';
const platform = new WidePlatform(process.env['DOORSTEP_TEST_KAFKA'], service);
const readers = ['matching', 'placement-metrics'] as const;
const topics = ['person', 'profile', 'registration'].map((category) => `doorstep.${service}.${category}.v1`);
const registered: string[] = [];
let edge: Caller;
let replica: Replica;
let db: PooledDatabase;

beforeAll(async () => {
  edge = await platform.start(service, ...readers);
  replica = await platform.replicaOf(service);
  db = platform.storeOf(service);
});
afterAll(() => platform.stop());

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const leader = () => holderOf(db, `relay:${service}`);
const processOf = ({ port }: Holder) => processOn(port, [platform.processApart, replica.pid]);

/** Registers people one after the other until what is done meanwhile is over. */
async function registering(through: Caller, meanwhile: () => Promise<void>): Promise<void> {
  let over = false;
  const steady = (async () => {
    while (!over) registered.push(...(await seekers(through, [registered.length])));
  })();
  await meanwhile().finally(() => (over = true));
  await steady;
}

/** Milliseconds until another process leads. */
async function nextLeader(before: Holder, patienceMs: number): Promise<number> {
  const since = performance.now();
  for (;;) {
    const holder = await leader();
    if (holder !== undefined && holder.backend !== before.backend) return performance.now() - since;
    if (performance.now() - since > patienceMs) throw new Error('nobody takes over');
    await pause(20);
  }
}

/** Milliseconds until what was registered last is known downstream. */
async function known(patienceMs: number): Promise<number> {
  const since = performance.now();
  const last = registered.at(-1);
  for (const matching = platform.storeOf('matching'); ; await pause(50)) {
    if ((await matching.query('select from match_people where id = $1', [last])).length > 0)
      return performance.now() - since;
    if (performance.now() - since > patienceMs) throw new Error('nothing arrives');
  }
}

/** Every message of the service's topics, each partition's in its order. */
async function travelled(): Promise<ReadonlyMap<string, readonly Envelope[]>> {
  const settings = { ...platform.topics, clientId: 'spec' };
  const replication = { replicas: 1, minInSync: 1 };
  const transport = await openKafkaTransport({ settings, topics: topicSettings, replication });
  const found = new Map<string, Envelope[]>();
  const subscription = await transport.subscribe({
    group: 'spec',
    passing: true,
    topics,
    checkpointOf: async () => -1,
    deliver: async (batches) => {
      for (const { topic, partition, records } of batches) {
        const place = `${topic}/${partition}`;
        const envelopes = records.flatMap((record) => (record.kind === 'message' ? [record.envelope] : []));
        found.set(place, [...(found.get(place) ?? []), ...envelopes]);
      }
    },
  });
  while ((await subscription.lag()) > 0) await pause(50);
  await subscription.close();
  await transport.close();
  return found;
}

function report(what: string, ms: number): void {
  process.stderr.write(`${what} after ${(ms / 1_000).toFixed(1)} s\n`);
}

it('another process relays within five seconds when the leader is killed under steady writes', async () => {
  const before = (await leader()) as Holder;
  expect(processOf(before)).toBe(platform.processApart);
  await registering(platform.callerOf(replica), async () => {
    await pause(500);
    process.kill(platform.processApart, 'SIGKILL');
    const took = await nextLeader(before, 30_000);
    report('killed: another process leads', took);
    report('killed: what was registered since is known', took + (await known(30_000)));
    expect(took).toBeLessThan(5_000);
  });
});

it('another process relays within fifteen seconds when the leader freezes, and its awakening doubles nothing', async () => {
  await edge.settled();
  const before = (await leader()) as Holder;
  const frozen = processOf(before) as number;
  const other = frozen === replica.pid ? edge : platform.callerOf(replica);
  await registering(other, async () => {
    await pause(300);
    process.kill(frozen, 'SIGSTOP');
    try {
      const took = await nextLeader(before, 60_000);
      report('frozen: another process leads', took);
      expect(took).toBeLessThan(15_000);
      await pause(1_000);
    } finally {
      process.kill(frozen, 'SIGCONT');
    }
    report('thawed: what was registered since is known', await known(60_000));
  });
});

it('has lost and doubled nothing, neither in the topics nor downstream', async () => {
  await edge.settled();
  const travelledBy = await travelled();
  const messages = [...travelledBy.values()].flat();
  const once = new Map(messages.map((envelope) => [envelope.id, JSON.stringify(envelope)]));
  report(`${registered.length} people, ${messages.length} messages of which ${messages.length - once.size} twice:`, 0);
  for (const envelope of messages) expect(JSON.stringify(envelope)).toBe(once.get(envelope.id));
  for (const envelopes of travelledBy.values()) {
    const first = [...new Map(envelopes.map(({ id, position }) => [id, position])).values()];
    expect(first).toEqual([...first].sort((a, b) => a - b));
  }
  const published = new Set(messages.map(({ type, subject }) => `${type} ${subject}`));
  const expected = registered.flatMap((id) => [
    `${service}.person-registered.v1 person-${id}`,
    `${service}.profile-stated.v1 profile-${id}`,
    `${service}.registration-opened.v1 registration-${id}`,
  ]);
  expect([...published].sort()).toEqual(expected.sort());

  const people = [...registered].sort();
  const rows = async (of: (typeof readers)[number], query: string) =>
    (await platform.storeOf(of).query<{ id: string }>(query)).map(({ id }) => id);
  expect(await rows('matching', 'select id from match_people order by id')).toEqual(people);
  const opened = `select person_id as id from registration_history where message_type like '%opened.v1' order by 1`;
  expect(await rows('placement-metrics', opened)).toEqual(people);
  for (const of of readers)
    expect(await platform.storeOf(of).query('select from messaging.parked_messages')).toEqual([]);
});
