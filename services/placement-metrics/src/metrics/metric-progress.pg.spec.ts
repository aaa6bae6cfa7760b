import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { numberTold, personTold, targetTold, workTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const opened = (personId: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId: `r-${personId}`, personId, openedOn: '2026-02-10', closedOn: null, closingReason: null },
});
const rate = 'registered-unemployment-rate';

describe('progress towards the targets of a region and year', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const ask = (path: string, language = 'en') =>
    running.as(analyst).get(`/api/metrics/${path}`, { 'accept-language': language });
  const get = async (path: string, language?: string) => (await ask(path, language).expect(200)).body as never;
  const inApril = 'year=2026&asOf=2026-04-01T02:00:00Z';

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await at('2026-02-10T02:00:00Z', ...['p1', 'p2', 'p3'].flatMap((id) => [personTold(id), opened(id)]));
    await at('2026-03-11T02:00:00Z', numberTold(`ceiling-${rate}`, '620102', 5, 'percent'));
    await at('2026-03-12T02:00:00Z', workTold('p1', '2026-03-19'), workTold('p2', '2026-03-12'));
    await at(
      '2026-03-20T02:00:00Z',
      targetTold('620102', 365),
      numberTold('urban-employed-persons', '620102', 57),
      numberTold(`ceiling-${rate}`, '620102', 4.5, 'percent', 2),
      numberTold('target-rural-public-posts', '620102', 365, 'post'),
      numberTold('target-registered-unemployed', '620102', 3),
      numberTold('ceiling-registered-unemployed', '620102', 3),
      numberTold('target-time-to-placement', '620102', 60, 'day'),
    );
  }, 60_000);
  afterAll(() => running.end());

  it('is held against the target of the very region, with an even pace and a forecast', async () => {
    expect(await get(`persons-placed/progress?region=620102&${inApril}`)).toMatchObject({
      target: 365,
      sense: 'at-least',
      targetVersion: 'target-persons-placed.620102@1',
      reached: 2,
      proRata: 91,
      holds: false,
      months: [
        { to: '2026-02-01', value: 0 },
        { to: '2026-03-01', value: 0 },
        { to: '2026-04-01', value: 2 },
      ],
      forecast: { value: 8 },
    });
    await ask(`persons-placed/progress?region=620103&${inApril}`).expect(404);
    await ask('persons-placed/progress?year=2025&region=620102').expect(404);
    await ask('persons-placed/progress?year=2026&region=620102&asOf=2026-03-19T00:00:00Z').expect(404);
    await ask(`nothing/progress?region=620102&${inApril}`).expect(404);
  });

  it('of a rate is held against its ceiling, stated in percent, as far as what it is completed by is known', async () => {
    expect(await get(`${rate}/progress?region=620102&${inApril}`)).toMatchObject({
      target: 0.045,
      sense: 'at-most',
      unit: 'percent',
      reached: 0.05,
      proRata: 0.045,
      holds: false,
      months: [
        { to: '2026-02-01', value: 0 },
        { to: '2026-03-01', value: 0.05 },
        { to: '2026-04-01', value: 0.05 },
      ],
      passport: { stated: [{ value: 57 }] },
    });
    const before = `${rate}/progress?year=2026&region=620102&asOf=2026-03-15T00:00:00Z`;
    expect(await get(before)).toMatchObject({ target: 0.05, reached: null, holds: null, forecast: null });
  });

  it('of what no definition measures yet stands as stated, and says so in both languages', async () => {
    const path = `rural-public-posts/progress?region=620102&${inApril}`;
    expect(await get(path)).toMatchObject({
      passport: null,
      target: 365,
      unit: 'post',
      reached: null,
      holds: null,
      proRata: 91,
      months: [],
      reason: expect.stringContaining('no definition measures rural-public-posts'),
    });
    expect(await get(path, 'zh')).toMatchObject({ reason: expect.stringContaining('尚无指标定义') });
  });

  it('is refused of medians and curves, and of two targets at once', async () => {
    const refused = async (metric: string) => {
      const { body } = await ask(`${metric}/progress?region=620102&${inApril}`).expect(422);
      return JSON.stringify(body);
    };
    expect(await refused('time-to-placement')).toContain('no-target');
    expect(await refused('registered-unemployed')).toContain('floor-and-ceiling');
  });

  it('is listed by what is aimed at, measured or not', async () => {
    const listed: { items: readonly { metric: string; sense: string; value: number; measured: boolean }[] } = await get(
      'targets?region=620102&year=2026',
    );
    expect(listed.items.map(({ metric, sense, value, measured }) => [metric, sense, value, measured])).toEqual([
      ['persons-placed', 'at-least', 365, true],
      ['registered-unemployed', 'at-least', 3, true],
      ['registered-unemployed', 'at-most', 3, true],
      [rate, 'at-most', 4.5, true],
      ['rural-public-posts', 'at-least', 365, false],
      ['time-to-placement', 'at-least', 60, true],
    ]);
    expect(await get('targets?region=620103&year=2026')).toEqual({ items: [] });
    expect(await get('targets?region=620102&year=2027')).toEqual({ items: [] });
  });
});
