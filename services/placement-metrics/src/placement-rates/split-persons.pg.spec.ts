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

describe('placement rates after a merge that was wrong', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const get = async (path: string, asOf: string) =>
    (await running.as(analyst).get(`/api/${path}from=2026-03-01&to=2026-04-01&asOf=${asOf}`).expect(200)).body;
  const counts = async (asOf: string) => {
    const { total } = (await get('placement-rates?', asOf)) as never as {
      total: { registered: number; placed: { market: number } };
    };
    return [total.registered, total.placed.market];
  };
  const persons = async (asOf: string) => {
    const { items } = (await get('placement-rates/events?', asOf)) as never as {
      items: readonly { personId: string; openedOn: string; placed: readonly string[]; numerator: readonly object[] }[];
    };
    return items.map(({ personId, openedOn, placed, numerator }) => [
      personId,
      openedOn,
      placed.join(),
      numerator.length,
    ]);
  };
  const funnel = async (asOf: string) => {
    const { counts: of } = (await get('placement-funnel?', asOf)) as never as { counts: Record<string, number> };
    return [of['registered'], of['delivered'], of['referred'], of['verified'], of['sustained']];
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
      ['stays', '2026-03-03', 'market', 1],
      ['stranger', '2026-03-03', 'market', 1],
    ]);
    expect(await counts('2026-04-11T00:00:00Z')).toEqual([3, 2]);
    expect(await persons('2026-04-11T00:00:00Z')).toEqual([
      ['restored', '2026-03-10', 'market', 1],
      ['stays', '2026-03-03', '', 0],
      ['stranger', '2026-03-03', 'market', 1],
    ]);
  });

  it('stay so when a fact is restated with the record it was written with, and when the split is told again', async () => {
    for (const asOf of ['2026-04-21T00:00:00Z', '2026-05-11T00:00:00Z']) {
      expect(await counts(asOf)).toEqual([3, 2]);
      expect((await persons(asOf))[0]).toEqual(['restored', '2026-03-10', 'market', 1]);
    }
  });

  it('break down by the groups of the person they belong to', async () => {
    const cells = async (asOf: string) => {
      const answer = (await get('placement-rates?by=group&', asOf)) as never as {
        cells: readonly { cell: string; registered: number; placed: { market: number } }[];
      };
      return answer.cells.map(({ cell, registered: of, placed }) => [cell, of, placed.market]);
    };
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
    expect(await funnel('2026-04-05T00:00:00Z')).toEqual([2, 1, 1, 2, 1]);
    expect(await funnel('2026-04-11T00:00:00Z')).toEqual([3, 0, 0, 2, 1]);
  });

  it('name the split among the events that made the difference', async () => {
    const { items } = (await get(
      'placement-rates/comparison?asOf2=2026-04-11T00:00:00Z&',
      '2026-04-05T00:00:00Z',
    )) as never as {
      items: unknown;
    };
    expect(items).toMatchObject([
      {
        personId: 'restored',
        before: null,
        after: { market: true },
        events: [{ type: 'job-seekers.persons-split.v1' }],
      },
      { personId: 'stays', before: { market: true }, after: { market: false } },
    ]);
  });
});
