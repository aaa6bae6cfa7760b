import { Caller } from './caller';
import { hired, publishedVacancy, seekers, verifiedEmployer } from './labour-market';
import { Replica } from './replica';
import { WidePlatform } from './wide-platform';

jest.setTimeout(240_000);

const scaled = ['matching', 'placement-metrics'] as const;
const rounds = 4;
const peopleARound = 12;
const hiresARound = 5;
const platform = new WidePlatform(process.env['DOORSTEP_TEST_KAFKA']);
let edge: Caller;
let employerId: string;

beforeAll(async () => {
  edge = await platform.start(...scaled);
  employerId = await verifiedEmployer(edge);
});
afterAll(() => platform.stop());

/** A vacancy filled by some of the people who come to the county in a round; all of it through the edge. */
async function playRound(round: number): Promise<void> {
  const vacancyId = await publishedVacancy(edge, employerId, hiresARound);
  const people = await seekers(
    edge,
    Array.from({ length: peopleARound }, (_, at) => round * peopleARound + at),
  );
  for (const personId of people.slice(0, hiresARound)) await hired(edge, personId, vacancyId);
}

async function count(service: string, query: string): Promise<number> {
  const [row] = await platform.storeOf(service).query<{ count: string }>(query);
  return Number(row?.count);
}

/** Waits for a number that has to come, and fails with the one that came instead. */
async function becomes(wanted: number, ask: () => Promise<number>): Promise<void> {
  for (const deadline = Date.now() + 60_000; ;) {
    const found = await ask();
    if (found === wanted || Date.now() > deadline) return expect(found).toBe(wanted);
    await new Promise((done) => setTimeout(done, 250));
  }
}

it('loses and doubles nothing while processes of two services join, leave and die', async () => {
  const replicas: Replica[] = [];
  const join = async () =>
    void replicas.push(...(await Promise.all(scaled.map((service) => platform.replicaOf(service)))));
  await join();
  await join();
  const disturbing = (async () => {
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      await new Promise((done) => setTimeout(done, 2_000));
      await Promise.all(replicas.splice(0, scaled.length).map((replica) => replica.end(signal)));
      await join();
    }
  })();
  for (let round = 0; round < rounds; round += 1) await playRound(round);
  await disturbing;

  const people = rounds * peopleARound;
  const hires = rounds * hiresARound;
  await becomes(people, () => count('placement-metrics', 'select count(distinct fact_id) from registration_history'));
  await becomes(people, () => count('matching', 'select count(*) from match_people'));
  await becomes(hires, () => count('matching', `select count(*) from referrals where status = 'hired'`));
  for (const service of scaled) {
    expect(await count(service, 'select count(*) from messaging.parked_messages')).toBe(0);
    expect(
      await count(service, 'select count(distinct partition) from projections.checkpoints where partition > 3'),
    ).toBe(8);
  }
});
