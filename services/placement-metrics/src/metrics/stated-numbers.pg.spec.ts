import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { numberTold, personTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const employed = 'urban-employed-persons';
const opened = (personId: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId: `r-${personId}`, personId, openedOn: '2026-03-10', closedOn: null, closingReason: null },
});

interface Rate {
  readonly passport: { readonly stated: readonly object[] };
  readonly total: {
    readonly value: { readonly ratio: number | null; readonly lacks?: string; readonly reason?: string };
  };
}

describe('a figure completed by a number that others state', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const get = async (path: string, language = 'en') =>
    (
      await running
        .as(analyst)
        .get(`/api/metrics/registered-unemployment-rate/${path}`, { 'accept-language': language })
        .expect(200)
    ).body as never;
  const march = 'from=2026-03-01&to=2026-04-01';
  const rate = (more: string, language?: string): Promise<Rate> => get(`value?${march}&${more}`, language);

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await at('2026-03-10T02:00:00Z', ...['p1', 'p2'].flatMap((id) => [personTold(id), opened(id)]));
    await at('2026-04-10T02:00:00Z', numberTold(employed, '620102', 98), numberTold(employed, '620000', 998));
    await at('2026-05-10T02:00:00Z', numberTold(employed, '620102', 198, 'person', 2));
    await at('2026-06-10T02:00:00Z', {
      type: 'reference-data.entry-withdrawn.v1',
      data: { entryId: `${employed}.620102`, kind: 'parameter', list: employed },
    });
  }, 60_000);
  afterAll(() => running.end());

  it('takes the number as known at the instant, and names it with its version', async () => {
    const april = await rate('region=620102&asOf=2026-05-01T00:00:00Z');
    expect(april.total.value).toMatchObject({ numerator: 2, denominator: 100, ratio: 0.02 });
    expect(april.passport.stated).toEqual([
      {
        parameter: employed,
        region: '620102',
        value: 98,
        unit: 'person',
        entryId: `${employed}.620102`,
        version: 1,
        source: '年度目标',
      },
    ]);
    const may = await rate('region=620102&asOf=2026-06-01T00:00:00Z');
    expect(may.total.value.ratio).toBe(0.01);
    expect(may.passport.stated).toMatchObject([{ version: 2 }]);
  });

  it.each([
    ['before it is stated', 'region=620102&asOf=2026-04-01T00:00:00Z'],
    ['after it is withdrawn', 'region=620102&asOf=2026-07-01T00:00:00Z'],
    ['for a region below', 'region=620102001&asOf=2026-05-01T00:00:00Z'],
    ['for a region above', 'region=620100&asOf=2026-05-01T00:00:00Z'],
  ])('has no value %s, and says why in both languages', async (_, more) => {
    expect((await rate(more)).total.value).toMatchObject({ ratio: null, lacks: employed });
    expect((await rate(more)).total.value.reason).toContain('No urban-employed-persons is stated');
    expect((await rate(more, 'zh')).total.value.reason).toContain('未录入urban-employed-persons');
  });

  it('is moved by the number stated anew, and names the event', async () => {
    const path = `comparison?${march}&region=620102&asOf=2026-05-01T00:00:00Z&asOf2=2026-06-01T00:00:00Z`;
    expect(await get(path)).toMatchObject({
      byRules: 0,
      byFacts: -0.01,
      items: [
        {
          id: `${employed}.620102`,
          effect: -0.01,
          statedBefore: [{ value: 98 }],
          statedAfter: [{ value: 198 }],
          events: [{ type: 'reference-data.entry-stated.v1' }],
        },
      ],
    });
  });

  it('carries the number into its table', async () => {
    const { body } = await running
      .as(analyst)
      .get(`/api/metrics/registered-unemployment-rate/table?${march}&region=620102&asOf=2026-05-01T00:00:00Z`)
      .expect(200);
    expect(String(body)).toContain('urban-employed-persons 620102: 98 person (urban-employed-persons.620102@1');
  });
});
