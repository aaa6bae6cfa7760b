import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, workTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const registered = (personId: string) => personTold(personId);
const opened = (registrationId: string, personId: string, openedOn: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId, personId, openedOn, closedOn: null, closingReason: null },
});
const verified = (placementId: string, personId: string, startedOn: string) =>
  workTold(personId, startedOn, { placementId });
const merged: AnyMessage = {
  type: 'job-seekers.persons-merged.v1',
  data: { survivorId: 'stays', absorbedId: 'restored', effectiveOn: '2026-03-05' },
};
const split: AnyMessage = {
  type: 'job-seekers.persons-split.v1',
  data: {
    survivorId: 'stays',
    restoredId: 'restored',
    effectiveOn: '2026-04-10',
    assignments: [
      { category: 'registration', factId: 'r-2', personId: 'restored' },
      { category: 'membership', factId: 'm-1', personId: 'restored' },
      { category: 'placement', factId: 'w-1', personId: 'restored' },
      { category: 'referral', factId: 'f-1', personId: 'restored' },
      { category: 'recommendation', factId: 'c-1', personId: 'restored' },
      { category: 'placement', factId: 'w-stranger', personId: 'restored' },
    ],
  },
};

describe('figures after a merge that was wrong', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  interface Cell {
    readonly cell: readonly string[];
    readonly value: { readonly numerator: number; readonly denominator: number };
  }
  const get = async (path: string, asOf: string) =>
    (await running.as(analyst).get(`/api/metrics/${path}from=2026-03-01&to=2026-04-01&asOf=${asOf}`).expect(200)).body;
  const rate = async (more: string, asOf: string) =>
    (await get(`placement-rate-of-registered/value?${more}`, asOf)) as never as { total: Cell; cells: readonly Cell[] };
  const counts = async (asOf: string) => {
    const { value } = (await rate('', asOf)).total;
    return [value.denominator, value.numerator];
  };
  const persons = async (asOf: string) => {
    const { items } = (await get('placement-rate-of-registered/subjects?', asOf)) as never as {
      items: readonly { id: string; on: readonly string[]; value: { numerator: number }; events: readonly object[] }[];
    };
    return items.map(({ id, on, value, events }) => [id, ...on, value.numerator, events.length]);
  };
  const funnel = async (asOf: string) => {
    const reached = async (stage: string) => {
      const { total } = (await get(`${stage}-of-registered/value?`, asOf)) as never as { total: Cell };
      return total.value.numerator;
    };
    return Promise.all(['delivered', 'referred', 'verified', 'working-at-90-days'].map(reached));
  };

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await at('2026-03-02T02:00:00Z', registered('stays'), registered('restored'), registered('stranger'));
    await at('2026-03-03T02:00:00Z', opened('r-1', 'stays', '2026-03-03'), opened('r-3', 'stranger', '2026-03-03'));
    await at('2026-03-05T02:00:00Z', merged);
    await at(
      '2026-03-10T02:00:00Z',
      opened('r-2', 'stays', '2026-03-10'),
      {
        type: 'job-seekers.membership-stated.v1',
        data: { factId: 'm-1', personId: 'stays', group: 'veteran', from: '2020-01-01', to: null },
      },
      {
        type: 'matching.recommendation-delivered.v1',
        data: {
          recommendationId: 'c-1',
          personId: 'stays',
          vacancyId: 'v-1',
          means: 'printed',
          deliveredOn: '2026-03-08',
        },
      },
      {
        type: 'matching.referral-made.v1',
        data: { referralId: 'f-1', personId: 'stays', vacancyId: 'v-1', employerId: 'e-1', referredOn: '2026-03-09' },
      },
    );
    await at(
      '2026-04-01T02:00:00Z',
      verified('w-1', 'stays', '2026-04-01'),
      verified('w-stranger', 'stranger', '2026-04-01'),
      {
        type: 'placements.retention-checked.v1',
        data: { placementId: 'w-1', personId: 'stays', day: 90, checkedOn: '2026-04-01', outcome: 'working' },
      },
    );
    await at('2026-04-10T02:00:00Z', split);
    await at('2026-04-20T02:00:00Z', verified('w-1', 'stays', '2026-04-02'));
    await at('2026-05-10T02:00:00Z', split);
  }, 60_000);
  afterAll(() => running.end());

  it('count two persons, each with the facts given to them, and nobody else’s', async () => {
    expect(await counts('2026-04-05T00:00:00Z')).toEqual([2, 2]);
    expect(await persons('2026-04-05T00:00:00Z')).toEqual([
      ['stays', '2026-03-03', 1, 2],
      ['stranger', '2026-03-03', 1, 2],
    ]);
    expect(await counts('2026-04-11T00:00:00Z')).toEqual([3, 2]);
    expect(await persons('2026-04-11T00:00:00Z')).toEqual([
      ['restored', '2026-03-10', 1, 2],
      ['stays', '2026-03-03', 0, 1],
      ['stranger', '2026-03-03', 1, 2],
    ]);
  });

  it('stay so when a fact is restated with the record it was written with, and when the split is told again', async () => {
    for (const asOf of ['2026-04-21T00:00:00Z', '2026-05-11T00:00:00Z']) {
      expect(await counts(asOf)).toEqual([3, 2]);
      expect((await persons(asOf))[0]).toEqual(['restored', '2026-03-10', 1, 2]);
    }
  });

  it('break down by the groups of the person they belong to', async () => {
    const cells = async (asOf: string) =>
      (await rate('by=group&', asOf)).cells.map(({ cell, value }) => [...cell, value.denominator, value.numerator]);
    expect(await cells('2026-04-05T00:00:00Z')).toEqual([
      ['none', 1, 1],
      ['veteran', 1, 1],
    ]);
    expect(await cells('2026-04-11T00:00:00Z')).toEqual([
      ['none', 2, 1],
      ['veteran', 1, 1],
    ]);
  });

  it('move the steps on the way to work with the person', async () => {
    expect(await funnel('2026-04-05T00:00:00Z')).toEqual([1, 1, 2, 1]);
    expect(await funnel('2026-04-11T00:00:00Z')).toEqual([0, 0, 2, 1]);
  });

  it('name the split among the events that made the difference', async () => {
    const { items } = await get(
      'placement-rate-of-registered/comparison?asOf2=2026-04-11T00:00:00Z&',
      '2026-04-05T00:00:00Z',
    );
    expect(items).toMatchObject([
      {
        id: 'restored',
        before: { denominator: 0 },
        after: { numerator: 1, denominator: 1 },
        events: [{ type: 'job-seekers.persons-split.v1' }],
      },
      { id: 'stays', before: { numerator: 1 }, after: { numerator: 0 } },
    ]);
  });
});
