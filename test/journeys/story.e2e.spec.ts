import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Caller } from './caller';
import { erase, identify, keysOf, searchAnswers } from './erasing';
import { recounted, toldBy } from './figures-recounted';
import { chained, gaps, hired, parked, seatsTaken, storesOf } from './invariants';
import { killServicesOf } from './killing';
import { Launched, Launches } from './launched';
import { addMotley, brokenByMotley } from './motley';
import { changedBetween, countsBy, countsOf, funnelOf, groupsOf, recompute, townshipOf } from './recomputation';
import { disagreements, rulesBroken, sampledTraces } from './sampled-traces';
import { foundIn, searchFiles, searchTables, Secret } from './search';
import { Databases, databaseOf, withDatabases } from './stored';

jest.setTimeout(400_000);

const launches = new Launches({ DOORSTEP_LOG_LEVEL: 'info' });
const dataOf = (name: string) => join(launches.folder, name);
const weeks = 18;
const demo = ['demo', '--once', '--people', '40', '--weeks', String(weeks), '--port', '0', '--data'];
const firstDay = Date.parse('2025-01-06T09:00:00+08:00');
const weekMs = 7 * 86_400_000;
const lastDay = '2025-05-12';

let told: Readonly<Record<string, unknown>>;
let undisturbed: Launched;
let disturbed: Launched;
let killed: readonly number[];

beforeAll(async () => {
  undisturbed = launches.run(...demo, 'whole');
  disturbed = launches.run(...demo, 'killed', '--processes', 'each');
  killed = await killServicesOf(disturbed);
  expect(await Promise.all([undisturbed.ended, disturbed.ended])).toEqual([0, 0]);
  told = JSON.parse(undisturbed.result) as typeof told;
});
afterAll(async () => {
  await launches.killAll();
  launches.remove();
});

it('ends in the same numbers when its services are killed in the middle and started again', () => {
  expect(new Set(killed).size).toBe(7);
  expect(disturbed.output.match(/ ended \(SIGKILL\); it is started again/g)).toHaveLength(7);
  expect(disturbed.result).toBe(undisturbed.result);
});

describe.each(['whole', 'killed'])('the event stores of the story that was %s', (name) => {
  it('hold every event once, chained and in order, and leave no message behind', () =>
    withDatabases(dataOf(name), async (databases) => {
      const stores = await storesOf(databases);
      expect(stores).toHaveLength(8);
      const verified = await Promise.all(stores.map(chained));
      expect(verified.filter((events) => events > 0)).toHaveLength(6);
      expect(await Promise.all(stores.map(gaps))).toEqual(stores.map(() => []));
      expect(await Promise.all(stores.map(parked))).toEqual(stores.map(() => 0));
    }));

  it('never give away more seats than there are, and one for each hire', () =>
    withDatabases(dataOf(name), async (databases) => {
      const taken = [...(await seatsTaken(databases))].filter(([, seats]) => seats > 0);
      expect(taken.length).toBeGreaterThan(5);
      expect(new Map(taken)).toEqual(await hired(databases));
    }));

  it('give the same numbers when they alone are counted', () =>
    withDatabases(dataOf(name), async (databases) => {
      expect(counted(told)).toEqual({ seed: 1, ...(await numbersOf(databases)) });
      expect(told['sustained']).toBeGreaterThan(0);
      expect(told['threeMonthsEarlier']).not.toEqual(told['total']);
    }));
});

it('has verdicts and scores that follow from what an auditor is told, whatever the matcher is', async () => {
  await withPlatform('killed', async (caller) => {
    const traces = await sampledTraces(caller, 1000, await addMotley(caller, '2025-07-01'));
    expect(traces).toHaveLength(1000);
    expect(traces.flatMap(disagreements)).toEqual([]);
    expect(traces.filter(({ suits }) => suits).length).toBeGreaterThan(100);
    expect(rulesBroken(traces)).toEqual(expect.arrayContaining([...brokenByMotley]));
  });
});

describe('figures of definitions', () => {
  const asked = { from: '2025-01-06', to: lastDay, asOf: firstDay + weeks * weekMs };

  it('count whom the event stores alone say, and lead to events for each', async () => {
    const expected = await withDatabases(dataOf('killed'), (databases) => recounted(databases, asked));
    expect((expected['persons-placed'] ?? []).length).toBeGreaterThan(3);
    await withPlatform('killed', async (caller) => {
      const sorted = Object.entries(expected).map(([metric, ids]) => [metric, [...ids].sort()]);
      expect(await toldBy(caller, Object.keys(expected), asked)).toEqual(Object.fromEntries(sorted));
    });
  });
});

describe('somebody who is erased', () => {
  const data = dataOf('whole');
  const cluster = join(data, 'postgres');
  const backup = dataOf('backup');
  const runs: Launched[] = [];
  let personId: string;
  let secrets: readonly Secret[];

  const platform = async (work: (caller: Caller) => Promise<void>): Promise<void> => {
    runs.push(await withPlatform('whole', work));
  };
  /** What questions about the person would be answered with. */
  const present = () => secrets.filter(({ what }) => !what.startsWith('former'));
  const copy = (from: string, to: string) => expect(spawnSync('cp', ['-a', from, to]).status).toBe(0);
  const keysLeft = (databases: Databases) => keysInForce(databases, personId);

  /** Tables, logs, the ledger and other files, and the bytes PostgreSQL wrote. */
  const searchEverything = async (): Promise<readonly string[]> => [
    ...(await withDatabases(data, (databases) => searchTables(databases, secrets))),
    ...searchFiles(data, secrets),
    ...[undisturbed, disturbed, ...runs].flatMap(({ output }) => foundIn('log', output, secrets)),
  ];

  it('is found in answers before, and nowhere in clear even then', async () => {
    personId = await withDatabases(data, hiredAndVerified);
    await platform(async (caller) => {
      secrets = await identify(caller, personId);
      const found = await searchAnswers(caller, personId, present());
      for (const { what } of present()) expect(found.filter((line) => line.startsWith(`${what} in`))).not.toEqual([]);
    });
    expect(await searchEverything()).toEqual([]);
    expect((await withDatabases(data, keysLeft)).length).toBeGreaterThan(1);
    copy(cluster, backup);
  });

  it('is found in no table, file, log or answer afterwards', async () => {
    await platform(async (caller) => {
      const figures = () =>
        toldBy(caller, ['persons-placed', 'time-to-placement'], {
          from: '2025-01-06',
          to: lastDay,
          asOf: firstDay + weeks * weekMs,
        });
      const before = await figures();
      await erase(caller, personId);
      expect(before['time-to-placement']).toContain(personId);
      expect(await figures()).toEqual(before);
      expect(await searchAnswers(caller, personId, present())).toEqual([]);
      expect((await caller.get({ role: 'auditor' }, `/api/people/${personId}`)).status).toBe(404);
    });
    expect(await searchEverything()).toEqual([]);
    expect(await withDatabases(data, keysLeft)).toEqual([]);
  });

  it('stays erased when a backup from before the erasure is restored', async () => {
    rmSync(cluster, { recursive: true });
    copy(backup, cluster);
    expect((await withDatabases(data, keysLeft)).length).toBeGreaterThan(1);
    await platform(async (caller) => {
      expect(await searchAnswers(caller, personId, present())).toEqual([]);
      expect((await caller.get({ role: 'auditor' }, `/api/people/${personId}`)).status).toBe(404);
    });
    expect(await searchEverything()).toEqual([]);
    expect(await withDatabases(data, keysLeft)).toEqual([]);
  });

  it('cannot be read with a key from the same dump: no key outside the database occurs in it', async () => {
    const keys = keysOf(data);
    expect(keys).toHaveLength(2);
    expect(await withDatabases(data, (databases) => searchTables(databases, keys))).toEqual([]);
    for (const folder of [cluster, backup]) expect(searchFiles(folder, keys)).toEqual([]);
  });

  it('would be found where anything was written', async () => {
    const keys = keysOf(data);
    const all = [...secrets, ...keys];
    await withDatabases(data, async (databases) => {
      const planted = databaseOf(databases, 'postgres');
      await planted.query('create table planted (text text, bytes bytea)');
      for (const { spellings } of all)
        for (const spelling of spellings)
          await planted.query(
            'insert into planted values ($1, $2)',
            typeof spelling === 'string' ? [spelling, null] : [null, spelling],
          );
      const inTables = await searchTables(databases, all);
      expect(inTables).toEqual(all.map(({ what }) => `${what} in table postgres public.planted`));
    });
    const inFiles = searchFiles(cluster, all);
    expect(new Set(inFiles.map((line) => line.split(' in file ')[0]))).toEqual(new Set(all.map(({ what }) => what)));
    expect(searchFiles(data, keys, cluster).map((line) => line.split('/').at(-1))).toEqual(
      keys.map(() => 'key-ring.json'),
    );
  });
});

/** Runs a platform on a data folder while `work` is done. */
async function withPlatform(name: string, work: (caller: Caller) => Promise<void>): Promise<Launched> {
  const run = launches.run('start', '--port', '0', '--data', name);
  await run.says('Doorstep runs at');
  const [, url = ''] = /Doorstep runs at (\S+)/.exec(run.output) ?? [];
  const caller = new Caller(url, dataOf(name));
  try {
    await caller.settled();
    await work(caller);
  } finally {
    run.kill('SIGINT');
    expect(await run.ended).toBe(0);
  }
  return run;
}

async function numbersOf(databases: Databases) {
  const cohort = { from: '2025-01-06', to: lastDay, region: '620521' };
  const [now, earlier] = [firstDay + weeks * weekMs, firstDay + (weeks - 13) * weekMs];
  const [people, before] = await Promise.all([now, earlier].map((asOf) => recompute(databases, { ...cohort, asOf })));
  if (people === undefined || before === undefined) throw new Error('no cohort');
  return {
    ...(await funnelOf(databases, people, now)),
    total: countsOf('total', people),
    threeMonthsEarlier: countsOf('total', before),
    changedSince: changedBetween(before, people),
    byGroup: countsBy(people, groupsOf),
    byTownship: countsBy(people, townshipOf),
  };
}

const notCounted = new Set(['label', 'lastRound', 'congestion', 'fairness']);

/** The story's numbers without the names of cells and what matching and statistics alone work out. */
function counted(numbers: object): unknown {
  return JSON.parse(JSON.stringify(numbers, (name, value: unknown) => (notCounted.has(name) ? undefined : value)));
}

/** Somebody of whom placements and matching know too, and whose work is verified. */
async function hiredAndVerified(databases: Databases): Promise<string> {
  const [row] = await databaseOf(databases, 'placements').query<{ person: string }>(
    `select data->>'personId' person from event_store.events where type = 'placement-verified' order by position limit 1`,
  );
  return row?.person ?? '';
}

/** The databases in which the person still has a key. */
async function keysInForce(databases: Databases, personId: string): Promise<readonly string[]> {
  const stores = await storesOf(databases);
  const kept = await Promise.all(
    stores.map(({ query }) =>
      query('select from event_store.person_keys where person_id = $1 and wrapped is not null', [personId]),
    ),
  );
  return stores.filter((_, at) => (kept[at] ?? []).length > 0).map(({ database }) => database);
}
