import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { ReferenceEntry } from '@doorstep/reference';
import { ApiAnswer, startTestService, usualReference } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const counsellorOf = (office: string): Actor => ({ kind: 'staff', id: `c-${office}`, role: 'counsellor', office });

const person = (personId: string, more: { residence?: string; sex?: 'female' | 'male' } = {}): AnyMessage => ({
  type: 'job-seekers.person-registered.v1',
  data: {
    personId,
    office: '620102',
    residence: more.residence ?? '620102001',
    sex: more.sex ?? 'female',
    birthMonth: '1990-05',
    channel: 'self',
    registeredOn: '2026-03-02',
  },
});
const opened = (personId: string, openedOn: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId: `r-${personId}`, personId, openedOn, closedOn: null, closingReason: null },
});
const work = (
  event: 'reported' | 'verified' | 'corrected',
  personId: string,
  more: { startedOn: string; verifiedOn?: string; kind?: 'market' | 'subsidised'; employerId?: string },
): AnyMessage => ({
  type: `placements.placement-${event}.v1`,
  data: {
    placementId: `w-${personId}`,
    personId,
    employerId: more.employerId ?? 'e-1',
    vacancyId: null,
    referralId: null,
    kind: more.kind ?? 'market',
    startedOn: more.startedOn,
    endedOn: null,
    endReason: null,
    verifiedOn: more.verifiedOn ?? null,
    place: null,
    office: '620102',
  },
});

const township = usualReference.find(({ code }) => code === '620102001') as ReferenceEntry;

describe('figures of those who registered', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const cohort = 'from=2026-03-01&to=2026-04-01';
  const get = (path: string, actor = analyst): Promise<ApiAnswer> =>
    Promise.resolve(running.as(actor).get(`/api/metrics/${path}`));
  const value = async (metric: string, more: string) =>
    (await get(`${metric}/value?${cohort}&${more}`)).body as never as Figure;
  const rate = (more: string) => value('placement-rate-of-registered', more);
  interface Cell {
    readonly cell: readonly string[];
    readonly labels: readonly string[];
    readonly value: { readonly numerator: number; readonly denominator: number };
  }
  interface Figure {
    readonly passport: {
      readonly provisional: boolean;
      readonly treeVersion: string;
      readonly watermarks: readonly { readonly source: string; readonly recordedAt: string | null }[];
    };
    readonly total: Cell;
    readonly cells: readonly Cell[];
  }
  /** Registered, in market work, in market or subsidised work. */
  const counts = async (instant: string) => {
    const [market, any] = [
      await rate(`asOf=${instant}`),
      await value('placement-rate-with-subsidised', `asOf=${instant}`),
    ];
    return [market.total.value.denominator, market.total.value.numerator, any.total.value.numerator];
  };

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await at('2026-03-10T02:00:00Z', person('p1'), opened('p1', '2026-03-10'));
    await at('2026-03-11T02:00:00Z', person('p2', { sex: 'male', residence: '620103001' }), opened('p2', '2026-03-11'));
    await at('2026-03-12T02:00:00Z', person('p3'), opened('p3', '2026-03-12'));
    await at('2026-03-20T02:00:00Z', work('reported', 'p1', { startedOn: '2026-03-19' }));
    await at('2026-03-25T02:00:00Z', work('verified', 'p1', { startedOn: '2026-03-19', verifiedOn: '2026-03-25' }));
    await at(
      '2026-03-26T02:00:00Z',
      work('verified', 'p2', {
        startedOn: '2026-03-20',
        verifiedOn: '2026-03-26',
        kind: 'subsidised',
        employerId: 'e-2',
      }),
    );
    await at('2026-04-10T02:00:00Z', {
      type: 'placements.placement-voided.v1',
      data: { placementId: 'w-p1', personId: 'p1' },
    });
    await at('2026-04-20T02:00:00Z', {
      type: 'job-seekers.persons-merged.v1',
      data: { survivorId: 'p2', absorbedId: 'p3', effectiveOn: '2026-04-20' },
    });
    await at('2026-05-20T02:00:00Z', opened('p4', '2026-05-20'));
  }, 60_000);
  afterAll(() => running.end());

  it('count what was known at the instant, people without any later event among the registered', async () => {
    expect(await counts('2026-03-21T00:00:00Z')).toEqual([3, 0, 0]);
    expect(await counts('2026-03-25T04:00:00Z')).toEqual([3, 1, 1]);
    expect(await counts('2026-04-01T00:00:00Z')).toEqual([3, 1, 2]);
    expect(await counts('2026-04-15T00:00:00Z')).toEqual([3, 0, 1]);
    expect(await counts('2026-05-01T00:00:00Z')).toEqual([2, 0, 1]);
  });

  it('break down by region, rolled up by a named tree, labelled in the reader’s language', async () => {
    const { cells, passport } = await rate('by=region&level=county&asOf=2026-04-01T00:00:00Z');
    expect(cells.map(({ cell, labels, value: { denominator } }) => [...cell, ...labels, denominator])).toEqual([
      ['620102', 'Chengguan District', 2],
      ['620103', 'Qilihe District', 1],
    ]);
    expect(passport.treeVersion).toMatch(/^reference-data:\d+@2026-04-01$/);
  });

  it.each([
    ['sex', ['female', 'male']],
    ['age-band', ['35-44']],
    ['group', ['none']],
    ['education', ['unknown']],
    ['channel', ['self']],
  ])('break down by %s', async (by, cells) => {
    const answer = await rate(`by=${by}&asOf=2026-04-01T00:00:00Z`);
    expect(answer.cells.map(({ cell: [name] }) => name)).toEqual(cells);
    expect(answer.cells.reduce((sum, one) => sum + one.value.denominator, 0)).toBe(3);
  });

  it('are provisional until every source is known beyond the instant', async () => {
    const { watermarks, provisional } = (await rate('asOf=2026-04-01T00:00:00Z')).passport;
    expect(watermarks.map(({ source }) => source).sort()).toEqual([
      'job-postings',
      'job-seekers',
      'matching',
      'placements',
      'reference-data',
      'training',
    ]);
    expect(watermarks.find(({ source }) => source === 'placements')?.recordedAt).toBe('2026-04-10T02:00:00.000Z');
    expect(provisional).toBe(true);
    await at(
      '2026-06-01T00:00:00Z',
      opened('p5', '2026-06-01'),
      work('reported', 'p5', { startedOn: '2026-06-01' }),
      { type: 'matching.vacancy-filled.v1', data: { vacancyId: 'v-1', seatsTaken: 1 } },
      { type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId: 'v-1', openings: 1 } },
      {
        type: 'training.enrolment-recorded.v1',
        data: { enrolmentId: 'n-1', personId: 'p5', courseId: 'k-1', enrolledOn: '2026-06-01' },
      },
      { type: 'reference-data.entry-stated.v1', data: { ...township, version: 2 } },
    );
    expect((await rate('asOf=2026-05-31T00:00:00Z')).passport.provisional).toBe(false);
    expect((await rate('asOf=2026-06-01T00:00:00Z')).passport.provisional).toBe(true);
  });

  it('go from a cell down to its persons and the events behind them', async () => {
    const { body } = await get(
      `placement-rate-of-registered/subjects?${cohort}&by=sex&cell=female&asOf=2026-04-01T00:00:00Z&limit=1`,
    );
    expect(body['next']).not.toBeNull();
    expect(body['items']).toMatchObject([
      {
        id: 'p1',
        on: ['2026-03-10'],
        value: { numerator: 1, denominator: 1 },
        events: [
          { type: 'job-seekers.registration-opened.v1' },
          {
            source: 'placements',
            position: 2,
            eventId: 'placements-2',
            type: 'placements.placement-verified.v1',
            recordedAt: '2026-03-25T02:00:00.000Z',
          },
        ],
      },
    ]);
  });

  it('name the events that made the difference between two instants', async () => {
    const { body } = await get(
      `placement-rate-of-registered/comparison?${cohort}&asOf=2026-04-01T00:00:00Z&asOf2=2026-05-01T00:00:00Z`,
    );
    const items = body['items'] as never as readonly {
      id: string;
      after: { denominator: number };
      events: readonly { type: string }[];
    }[];
    expect(items.map(({ id, after, events }) => [id, after.denominator, events.map(({ type }) => type)])).toEqual([
      ['p1', 1, ['placements.placement-voided.v1']],
      ['p3', 0, ['job-seekers.persons-merged.v1']],
    ]);
  });

  it('say how far the persons of a cohort came', async () => {
    const recommend = (vacancyId: string, rank: number) => ({
      recommendationId: `c-${vacancyId}`,
      vacancyId,
      employerId: 'e-1',
      rank,
    });
    await at(
      '2026-06-20T00:00:00Z',
      {
        type: 'matching.recommendations-made.v1',
        data: {
          runId: 'n-1',
          personId: 'p3',
          madeOn: '2026-06-20',
          recommendations: [recommend('v-1', 1), recommend('v-2', 2), recommend('v-3', 3), recommend('v-4', 4)],
        },
      },
      {
        type: 'matching.referral-made.v1',
        data: { referralId: 'f-1', personId: 'p1', vacancyId: 'v-1', employerId: 'e-1', referredOn: '2026-06-20' },
      },
      {
        type: 'placements.retention-checked.v1',
        data: { placementId: 'w-p2', personId: 'p2', day: 90, checkedOn: '2026-06-20', outcome: 'working' },
      },
    );
    const reached = (asOf: string) =>
      Promise.all(
        ['recommended', 'delivered', 'referred', 'hired', 'verified', 'working-at-90-days'].map(async (stage) => {
          const { numerator, denominator } = (await value(`${stage}-of-registered`, `asOf=${asOf}`)).total.value;
          return [stage, numerator, denominator];
        }),
      );
    expect(await reached('2026-06-21T00:00:00Z')).toEqual([
      ['recommended', 1, 2],
      ['delivered', 0, 2],
      ['referred', 1, 2],
      ['hired', 0, 2],
      ['verified', 1, 2],
      ['working-at-90-days', 1, 2],
    ]);
    expect((await reached('2026-06-19T00:00:00Z')).map(([, numerator]) => numerator)).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it('of a region are for its own office and nobody beside it', async () => {
    const asked = `placement-rate-of-registered/value?${cohort}&region=620103&asOf=2026-04-01T00:00:00Z`;
    expect((await get(asked, counsellorOf('620103'))).body).toMatchObject({ total: { value: { denominator: 1 } } });
    expect((await get(asked, counsellorOf('620102'))).status).toBe(404);
    expect((await get(asked, { kind: 'person', id: 's', role: 'job-seeker', personId: 'p1' })).status).toBe(403);
    const own = await get(`placement-rate-of-registered/value?${cohort}`, counsellorOf('620102'));
    expect(own.body).toMatchObject({ passport: { region: '620102' } });
  });
});
