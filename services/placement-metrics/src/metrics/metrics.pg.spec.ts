import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { metrics } from '@doorstep/metrics';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, plainVacancy, workTold, workVoided } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };

const opened = (personId: string, openedOn: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId: `r-${personId}`, personId, openedOn, closedOn: null, closingReason: null },
});
describe('figures of definitions', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const get = async (path: string) => (await running.as(analyst).get(`/api/metrics/${path}`).expect(200)).body as never;
  const placed = (more: string) => get(`persons-placed/value?from=2026-03-01&to=2026-04-01&${more}`) as Promise<never>;
  const beforeVoid = 'asOf=2026-04-01T00:00:00Z';
  const afterVoid = '2026-05-01T00:00:00Z';

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await at('2026-03-10T02:00:00Z', personTold('p1'), opened('p1', '2026-03-10'), workTold('p1', '2026-03-19'));
    await at(
      '2026-03-11T02:00:00Z',
      personTold('p2', { sex: 'male', residence: '620103001' }),
      opened('p2', '2026-03-11'),
    );
    await at(
      '2026-03-12T02:00:00Z',
      workTold('p2', '2025-09-01', { endedOn: '2026-02-15', office: '620103' }),
      workTold('p2', '2026-03-12'),
    );
    await at('2026-03-13T02:00:00Z', personTold('p3'), opened('p3', '2026-03-13'), workTold('p3', '2026-03-30'));
    await at('2026-04-10T02:00:00Z', workVoided('p1', '2026-03-19'));
  }, 60_000);
  afterAll(() => running.end());

  it('are listed with what they mean, in both languages, for everybody', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { body } = await running.as(analyst).get('/api/metrics', { 'accept-language': language }).expect(200);
      const items = body['items'] as never as readonly { readonly name: string }[];
      expect(items.map(({ name }) => name)).toEqual(metrics.map(({ name }) => name[language]));
    }
  });

  it('are as known at the instant, by any combination of dimensions', async () => {
    const figure: { total: object; cells: readonly { cell: string[]; labels: string[]; value: { count: number } }[] } =
      await placed(`by=sex,region&${beforeVoid}`);
    expect(figure.total).toMatchObject({ value: { measure: 'count', count: 2 }, subjects: 2, suppression: 'small' });
    expect(figure.cells.map(({ cell, labels, value }) => [cell, labels, value.count])).toEqual([
      [['female', '620102'], ['Female', 'Chengguan District'], 2],
    ]);
    expect(await placed(`asOf=${afterVoid}`)).toMatchObject({ total: { value: { count: 1 } } });
  });

  it('have a passport under which they come out the same again', async () => {
    const once: { passport: { watermarks: object } } = await placed(beforeVoid);
    await at('2026-05-02T02:00:00Z', personTold('p9'), opened('p9', '2026-05-02'), workTold('p9', '2026-03-15'));
    const again: typeof once = await placed(beforeVoid);
    expect({ ...again, passport: { ...again.passport, watermarks: once.passport.watermarks } }).toEqual(once);
  });

  it('lead to whom they count, and to the events', async () => {
    const page: { items: readonly { id: string; events: readonly { type: string }[] }[] } = await get(
      `persons-placed/subjects?from=2026-03-01&to=2026-04-01&${beforeVoid}`,
    );
    expect(page.items.map(({ id, events }) => [id, events.map(({ type }) => type)])).toEqual([
      ['p1', ['placements.placement-verified.v1']],
      ['p3', ['placements.placement-verified.v1']],
    ]);
    const one: typeof page = await get(
      `persons-placed/subjects?from=2026-03-01&to=2026-04-01&${beforeVoid}&by=sex&cell=male`,
    );
    expect(one.items).toEqual([]);
  });

  it('say what moved them: other facts, and other rules over the same facts', async () => {
    const moved: {
      byRules: number;
      byFacts: number;
      items: readonly { id: string; cause: string; effect: number; events: readonly { type: string }[] }[];
    } = await get(
      `persons-placed/comparison?from=2026-03-01&to=2026-04-01&${beforeVoid}&asOf2=${afterVoid}&instead2=spellGapDays:10`,
    );
    expect([moved.byRules, moved.byFacts]).toEqual([1, -1]);
    expect(
      moved.items.map(({ id, cause, effect, events }) => [id, cause, effect, events.map(({ type }) => type)]),
    ).toEqual([
      ['p1', 'facts', -1, ['placements.placement-voided.v1']],
      ['p2', 'rules', 1, []],
    ]);
  });

  it('of vacancies say what moved them, too', async () => {
    const published = { ...plainVacancy, vacancyId: 'v-1', publishedOn: '2026-05-10', expiresOn: '2026-08-01' };
    await at('2026-05-10T02:00:00Z', { type: 'job-postings.vacancy-published.v1', data: published });
    await at('2026-05-20T02:00:00Z', {
      type: 'job-postings.vacancy-closed.v1',
      data: { vacancyId: 'v-1', reason: 'closed' },
    });
    const moved: { byFacts: number | null; items: readonly { id: string; events: readonly { type: string }[] }[] } =
      await get(
        `vacancy-fill/comparison?from=2026-05-01&to=2026-06-01&asOf=2026-05-15T00:00:00Z&asOf2=2026-05-25T00:00:00Z`,
      );
    expect(moved.items.map(({ id, events }) => [id, events.map(({ type }) => type)])).toEqual([
      ['v-1', ['job-postings.vacancy-closed.v1']],
    ]);
  });

  it('of bureaus stand beside each other with who is behind them', async () => {
    const bureaus: { items: readonly { labels: string[]; value: object; mix: readonly { by: string }[] }[] } =
      await get(`persons-placed/bureaus?from=2025-09-01&to=2026-04-01&${beforeVoid}`);
    expect(bureaus.items.map(({ labels, value }) => [labels, value])).toEqual([
      [['Chengguan District'], { measure: 'count', count: 2 }],
      [['Qilihe District'], { measure: 'count', count: 1 }],
    ]);
    expect(bureaus.items[1]?.mix.filter(({ by }) => by === 'sex')).toEqual([
      { by: 'sex', cell: 'male', label: 'Male', share: 1 },
    ]);
  });

  it('come as a file for spreadsheets; a refusal is a problem as everywhere', async () => {
    const path = '/api/metrics/persons-placed/table?from=2026-03-01&to=2026-04-01';
    const answer = await running.as(analyst).get(`${path}&by=sex&${beforeVoid}`).expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(String(answer.body)).toContain('Female,2,2,small');
    const refused = await running.as(analyst).get(`${path}&by=sex,sex`).expect(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });

  it('come as a series of months', async () => {
    const series: { items: readonly { passport: { from: string }; total: { value: { count: number } } }[] } = await get(
      `persons-placed/series?from=2025-09-01&to=2025-10-01&months=7&${beforeVoid}`,
    );
    expect(series.items.map(({ passport: { from }, total: { value } }) => [from, value.count])).toEqual([
      ['2025-09-01', 1],
      ['2025-10-01', 0],
      ['2025-11-01', 0],
      ['2025-12-01', 0],
      ['2026-01-01', 0],
      ['2026-02-01', 0],
      ['2026-03-01', 2],
    ]);
  });

  it.each([
    ['nothing/value?from=2026-03-01&to=2026-04-01', 404, ''],
    ['persons-placed/value?from=2026-03-01&to=2026-03-01', 422, 'to'],
    ['persons-placed/value?from=2026-03-01&to=2026-04-01&version=9', 422, 'version'],
    ['persons-placed/value?from=2026-03-01&to=2026-04-01&by=sex,sex', 422, 'by'],
    ['persons-placed/value?from=2026-03-01&to=2026-04-01&by=shoe-size', 422, 'by'],
    ['persons-placed/value?from=2026-03-01&to=2026-04-01&instead=constructor:1', 422, 'instead'],
    ['persons-placed/comparison?from=2026-03-01&to=2026-04-01&version2=9', 422, 'version2'],
  ])('%s is %s, naming %s', async (path, status, field) => {
    const { body } = await running.as(analyst).get(`/api/metrics/${path}`).expect(status);
    expect(JSON.stringify(body)).toContain(field);
  });
});
