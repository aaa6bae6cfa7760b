import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PooledDatabase } from '@doorstep/event-store';
import { Hosts } from './hosts';
import { hired, publishedVacancy, seekers, verifiedEmployer } from './labour-market';
import { Launched } from './launched';
import { PatientCaller } from './patient-caller';
import { counsellor } from './townspeople';

jest.setTimeout(400_000);

const frontOffice = ['reference-data', 'job-seekers', 'job-postings', 'training', 'matching'];
const backOffice = ['job-seekers', 'matching', 'placements', 'placement-metrics', 'portal'];
const hosts = new Hosts(process.env['DOORSTEP_TEST_KAFKA'] ?? '');
const platformFile = () => join(hosts.folder, 'platform/platform.json');
let first: { readonly host: Launched; readonly url: string };
let second: { readonly host: Launched; readonly url: string };
let caller: PatientCaller;
let edge: Launched;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const addressesOf = (services: readonly string[], url: string) => services.map((name) => [name, [url]] as const);

async function counted(service: string, query: string): Promise<number> {
  const { databases } = JSON.parse(readFileSync(platformFile(), 'utf8')) as {
    databases: Record<string, { url: string }>;
  };
  const db = new PooledDatabase({ url: databases[service]?.url ?? '', connections: 1 });
  const [row] = await db.query<{ count: string }>(query);
  await db.close();
  return Number(row?.count);
}

beforeAll(() => hosts.open());
afterAll(() => hosts.close());

it('is provisioned once, for whoever provisions it twice', async () => {
  const before = hosts.run('serve', 'matching');
  expect(await before.ended).toBe(1);
  expect(before.output).toContain('run npm run provision');

  expect(await hosts.run('provision', '--transport', 'kafka').ended).toBe(0);
  const written = readFileSync(platformFile(), 'utf8');
  expect(statSync(platformFile()).mode & 0o777).toBe(0o600);
  expect(await hosts.run('provision', '--transport', 'kafka').ended).toBe(0);
  expect(readFileSync(platformFile(), 'utf8')).toBe(written);

  const other = hosts.run('provision');
  expect(await other.ended).toBe(1);
  expect(other.output).toContain('travel on Kafka already');
});

it('stands on two hosts behind an edge that finds the services', async () => {
  first = await hosts.serve(frontOffice.join());
  second = await hosts.serve(backOffice.join());
  hosts.tell(Object.fromEntries([...addressesOf(backOffice, second.url), ...addressesOf(frontOffice, first.url)]));
  ({ host: edge, caller } = await hosts.edge());
  expect((await caller.open('/')).status).toBe(200);
  const people = await seekers(caller, [0, 1, 2]);
  const employerId = await verifiedEmployer(caller);
  const vacancyId = await publishedVacancy(caller, employerId, 3);
  for (const personId of people) await hired(caller, personId, vacancyId);
  await caller.settled();
  const counted = await caller.get(counsellor, `/api/referrals?limit=200&vacancyId=${vacancyId}&status=hired`);
  expect(counted.body['items']).toHaveLength(3);
});

it('follows its file of addresses, and goes on with the old ones when that is spoilt', async () => {
  hosts.tell({});
  await edge.says('The addresses of before stay.');
  expect((await caller.get(counsellor, '/api/people')).status).toBe(200);
  const both = [first.url, second.url];
  hosts.tell({
    ...Object.fromEntries([...addressesOf(backOffice, second.url), ...addressesOf(frontOffice, first.url)]),
    'job-seekers': both,
    matching: both,
  });
  await edge.says('Took over');
});

it('loses and doubles nothing while a host is killed, comes back and the other freezes', async () => {
  const registered: string[] = [];
  let next = 100;
  const disturbed = async (meanwhile: () => Promise<void>): Promise<void> => {
    let over = false;
    const work = (async () => {
      while (!over) {
        registered.push(...(await seekers(caller, [next++, next++])));
        await pause(100);
      }
    })();
    await meanwhile().finally(() => (over = true));
    await work;
  };
  await disturbed(async () => {
    await pause(1_000);
    second.host.kill('SIGKILL');
    await second.host.ended;
    await pause(3_000);
    second = await hosts.serve(backOffice.join(), new URL(second.url).port);
    await pause(1_000);
  });
  await disturbed(async () => {
    first.host.kill('SIGSTOP');
    await pause(20_000);
    first.host.kill('SIGCONT');
    await pause(1_000);
  });
  expect(registered.length).toBeGreaterThan(10);
  expect(new Set(registered).size).toBe(registered.length);

  await caller.settled();
  const everybody = registered.length + 3;
  expect(await counted('matching', 'select count(*) from match_people')).toBe(everybody);
  const registrations = 'select count(distinct fact_id) from registration_history';
  expect(await counted('placement-metrics', registrations)).toBe(everybody);
});

it('is audited, and a read model is built anew, from any host', async () => {
  const audit = hosts.run('audit');
  expect(await audit.ended).toBe(0);
  expect(JSON.parse(audit.result)).toMatchObject({ 'job-seekers': { events: expect.any(Number) } });
  const rebuild = hosts.run('rebuild', 'matching', 'match-people');
  expect(await rebuild.ended).toBe(0);
  expect(JSON.parse(rebuild.result)).toMatchObject({ rebuilt: 'match-people' });
});

it('ends each host on its own, in order', async () => {
  for (const host of [edge, second.host, first.host]) {
    host.kill('SIGTERM');
    expect(await host.ended).toBe(0);
  }
});
