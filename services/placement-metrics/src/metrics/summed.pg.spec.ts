import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, workTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };

describe('a sum of figures', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const ask = (path: string, language = 'en') =>
    running.as(analyst).get(`/api/metrics/${path}`, { 'accept-language': language });
  const get = async (path: string) => (await ask(path).expect(200)).body;
  const series = 'series?from=2026-01-01&to=2026-02-01&months=3';
  const bureaus = 'bureaus?from=2026-01-01&to=2026-04-01';

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    running.clock.advanceTo(Date.parse('2026-05-01T02:00:00Z'));
    const placed = [
      workTold('p1', '2026-01-10', { endedOn: '2026-01-20' }),
      workTold('p1', '2026-03-10', { place: '620103', office: '620102' }),
      workTold('p2', '2026-03-12', { office: '620103' }),
    ];
    for (const message of [personTold('p1'), personTold('p2'), ...placed]) await running.receive(message);
  }, 60_000);
  afterAll(() => running.end());

  it('of periods, and of regions, is the figure of the whole where parts add up', async () => {
    expect(await get(`placement-spells/${series}&sum=true`)).toMatchObject({ sum: { measure: 'count', count: 3 } });
    expect(await get(`placement-spells/${bureaus}&sum=true`)).toMatchObject({ sum: { measure: 'count', count: 3 } });
    expect(await get(`persons-placed/${bureaus}&sum=true`)).toMatchObject({ sum: { measure: 'count', count: 2 } });
    expect(await get(`persons-placed/${bureaus}`)).not.toHaveProperty('sum');
  });

  it.each([
    ['of a person who counts in two months', `persons-placed/${series}`, 'not-additive-over-periods', '不得相加'],
    ['of a stock', `registered-unemployed/${series}`, 'not-additive-over-periods', '不得相加'],
    ['of ratios', `employer-response/${bureaus}`, 'not-additive-over-regions', '不得相加'],
    [
      'of quarters a month apart',
      'placement-spells/series?from=2026-01-01&to=2026-04-01&months=2',
      'periods-overlap',
      '相互重叠',
    ],
  ])('%s is refused, and says why in both languages', async (_, path, code, reason) => {
    const { body } = await ask(`${path}&sum=true`).expect(422);
    expect(JSON.stringify(body)).toContain(code);
    expect(JSON.stringify((await ask(`${path}&sum=true`, 'zh').expect(422)).body)).toContain(reason);
    await ask(path).expect(200);
  });
});
