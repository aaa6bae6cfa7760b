import { Actor } from '@doorstep/event-sourcing';
import { Tables } from '@doorstep/service';
import { TestPlatform, TestService } from '@doorstep/testing';
import { definitionOf } from './definition-of';
import { countsBy, countsOf, groupsOf, recompute } from './recomputation';
import { Databases, Stored } from './stored';
import { declaration, townsperson } from './townspeople';

const office = '620102';
const head: Actor = { kind: 'staff', id: 'head', role: 'centre-manager', office };
const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office };
const cohort = { from: '2026-03-01', to: '2026-04-01', region: office };

describe('two records that were held for one person', () => {
  const platform = new TestPlatform();
  const services = new Map<string, TestService>();
  const service = (name: string) => services.get(name) as TestService;
  const settled = async () => {
    for (const one of services.values()) await one.settled();
  };
  const post = async (name: string, path: string, body: object = {}, status = 201): Promise<string> => {
    const { body: answer } = await service(name).as(head).post(`/api/${path}`, body).expect(status);
    await settled();
    return String(answer['id']);
  };
  const on = (instant: string) => platform.clock.advanceTo(Date.parse(instant));
  const person = (number: number) => post('job-seekers', 'people', { ...townsperson(number), residence: office });
  const open = async (personId: string) => {
    await post('job-seekers', `people/${personId}/registrations`, { declaration });
    const spells = await service('job-seekers').as(head).get(`/api/people/${personId}/registrations`).expect(200);
    return String((spells.body as never as { registrationId: string }[]).at(-1)?.registrationId);
  };

  let [kept, restored]: string[] = [];

  beforeAll(async () => {
    for (const name of ['job-seekers', 'placements', 'placement-metrics'])
      services.set(name, await platform.start(definitionOf(name)));
    [kept, restored] = [await person(1), await person(2)];
    await open(kept);
    on('2026-03-04T02:00:00Z');
    await post('job-seekers', `people/${kept}/registrations/closings`, { reason: 'withdrew' }, 200);
    await post('job-seekers', `people/${restored}/merges`, { survivorId: kept });
    on('2026-03-06T02:00:00Z');
    const registrationId = await open(kept);
    const evidence = { kind: 'certificate', reference: '7' };
    const veteran = { group: 'veteran', from: '2020-01-01', evidence };
    await post('job-seekers', `people/${kept}/memberships`, veteran);
    const held = await service('job-seekers').as(head).get(`/api/people/${kept}/memberships`).expect(200);
    const [membership] = held.body as never as { factId: string }[];
    on('2026-03-12T02:00:00Z');
    const work = { personId: kept, kind: 'market', employerId: kept, startedOn: '2026-03-11' };
    const placementId = await post('placements', 'placements', work);
    await post('placements', `placements/${placementId}/verification`, { kind: 'visit', reference: '1' });
    on('2026-03-20T02:00:00Z');
    await post('job-seekers', `people/${restored}/splits`, {
      assignments: [
        { category: 'registration', factId: registrationId, personId: restored },
        { category: 'membership', factId: membership?.factId, personId: restored },
        { category: 'placement', factId: placementId, personId: restored },
      ],
    });
    on('2026-03-21T02:00:00Z');
  }, 60_000);
  afterAll(() => platform.stop());

  const stores = (): Databases => {
    const stored = (name: string): Stored => ({
      database: name,
      query: (text, values = []) =>
        name === 'reference_data'
          ? Promise.resolve([])
          : (service(name.replace('_', '-')).service.get(Tables).query(text, values) as never),
    });
    return new Map(['job_seekers', 'placements', 'reference_data'].map((name) => [name, stored(name)]));
  };
  const published = async (asOf: number) => {
    const query = new URLSearchParams({ ...cohort, by: 'group', asOf: new Date(asOf).toISOString() });
    const { body } = await service('placement-metrics')
      .as(analyst)
      .get(`/api/metrics/placement-rate-of-registered/value?${query}`)
      .expect(200);
    type Cell = { cell: readonly string[]; value: { numerator: number; denominator: number } };
    const { total, cells } = body as never as { total: Cell; cells: readonly Cell[] };
    return [total, ...cells].map(({ cell: [name = 'total'], value }) => [name, value.denominator, value.numerator]);
  };
  const recomputed = async (asOf: number) => {
    const people = await recompute(stores(), { ...cohort, asOf });
    return [countsOf('total', people), ...countsBy(people, groupsOf)].map(({ cell, registered, placed }) => [
      cell,
      registered,
      placed,
    ]);
  };

  it.each([
    [
      'merged',
      '2026-03-19T00:00:00Z',
      [
        ['total', 1, 1],
        ['veteran', 1, 1],
      ],
    ],
    [
      'split',
      '2026-03-21T00:00:00Z',
      [
        ['total', 2, 1],
        ['none', 1, 0],
        ['veteran', 1, 1],
      ],
    ],
  ])('count as what they are known to be, %s, in the figures and in the events alone', async (_, instant, expected) => {
    expect(await published(Date.parse(instant))).toEqual(expected);
    expect(await recomputed(Date.parse(instant))).toEqual(expected);
  });
});
