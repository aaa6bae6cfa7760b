import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, workTold, workVoided } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const elsewhere: Actor = { ...analyst, office: '510000' };
const ids = Array.from({ length: 12 }, (_, at) => `p${String(at).padStart(2, '0')}`);

const startedOn = '2026-03-10';

describe('published figures', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const march = { metric: 'persons-placed', from: '2026-03-01', to: '2026-04-01', region: '620102' };
  const publish = async (more: object = {}): Promise<string> => {
    const { body } = await running
      .as(analyst)
      .post('/api/figures', { ...march, ...more })
      .expect(201);
    await running.settled();
    return String(body['id']);
  };
  const get = async (path: string) => (await running.as(analyst).get(`/api/figures${path}`).expect(200)).body as never;
  interface Checked {
    readonly published: { readonly total: { readonly value: object | null; readonly withheld: string | null } };
    readonly then: { readonly holds: boolean };
    readonly now: { readonly holds: boolean; readonly total: object };
    readonly restatedBy: readonly string[];
  }
  let first: string;
  let second: string;
  let third: string;

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await at('2026-03-10T02:00:00Z', ...ids.map((id) => personTold(id)), ...ids.map((id) => workTold(id, startedOn)));
    await at('2026-04-01T02:00:00Z');
    first = await publish();
    await at('2026-04-10T02:00:00Z', workVoided('p00', startedOn));
    await at('2026-04-11T02:00:00Z');
    second = await publish({ restates: first });
    await at('2026-04-20T02:00:00Z', ...ids.slice(1).map((id) => workVoided(id, startedOn)));
    await at('2026-04-21T02:00:00Z');
    third = await publish({ restates: first });
  }, 60_000);
  afterAll(() => running.end());

  it('hold as of then for ever, and say when they no longer hold as of now', async () => {
    const checked: Checked = await get(`/${first}`);
    expect(checked.published.total).toMatchObject({ value: { measure: 'count', count: 12 }, withheld: null });
    expect([checked.then.holds, checked.now.holds]).toEqual([true, false]);
    expect(checked.now.total).toEqual({ measure: 'count', count: 0 });
    expect(checked.restatedBy).toEqual([second, third]);
  });

  it('withhold what beside an earlier edition would tell of a few', async () => {
    const checked: Checked = await get(`/${second}`);
    expect(checked.published.total).toMatchObject({ value: null, withheld: 'difference' });
  });

  it('tell by how much they restate', async () => {
    const page: { items: readonly { figureId: string; restates: object | null }[] } =
      await get('?metric=persons-placed');
    expect(page.items.map(({ figureId, restates }) => [figureId, restates])).toEqual([
      [third, { figureId: first, magnitude: 1 }],
      [second, { figureId: first, magnitude: 1 / 12 }],
      [first, null],
    ]);
  });

  it('lead from one edition to another by whom and what made the difference', async () => {
    const diff: {
      byFacts: number;
      items: readonly { id: string; effect: number; events: readonly { type: string }[] }[];
    } = await get(`/${first}/diff/${second}`);
    expect(diff.byFacts).toBe(-1);
    expect(diff.items.map(({ id, effect, events }) => [id, effect, events.map(({ type }) => type)])).toEqual([
      ['p00', -1, ['placements.placement-voided.v1']],
    ]);
  });

  it('are for the region’s own staff, and restate the same question alone', async () => {
    await running.as(elsewhere).get(`/api/figures/${first}`).expect(404);
    await running.as(elsewhere).post('/api/figures', march).expect(403);
    const other = { ...march, to: '2026-05-01', restates: first };
    await running.as(analyst).post('/api/figures', other).expect(422);
    const otherQuestion = await publish({ to: '2026-05-01' });
    await running.as(analyst).get(`/api/figures/${first}/diff/${otherQuestion}`).expect(422);
    await running.as(analyst).get(`/api/figures/${first}/diff/11111111-1111-4111-8111-111111111111`).expect(404);
  });
});
