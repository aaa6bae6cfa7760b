import { AnyMessage, HouseholdMember, PlacementFacts, VacancyFacts } from '@doorstep/contracts';
import { DomainEvent } from '@doorstep/event-sourcing';
import { PersonLife } from '@doorstep/metrics';
import { DataSourceTables, openDataSource, prepareSchema } from '@doorstep/service';
import { createTestDatabase, givenProjection } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, plainVacancy } from '../told.fixture';
import { KnownLives } from './known-lives.queries';

const at = (day: string) => Date.parse(`${day}T02:00:00Z`);
const registered = (personId: string, residence = '620102001') => personTold(personId, { residence });
const registration = (kind: 'opened' | 'corrected' | 'closed', openedOn: string, closed?: string): AnyMessage => ({
  type: `job-seekers.registration-${kind}.v1`,
  data: {
    registrationId: 'r1',
    personId: 'a',
    openedOn,
    closedOn: closed ?? null,
    closingReason: closed === undefined ? null : 'deceased',
  },
});
const membership = { factId: 'm1', personId: 'a', group: 'veteran', from: '2020-01-01', to: null };
const profile: AnyMessage = {
  type: 'job-seekers.profile-stated.v1',
  data: {
    personId: 'a',
    occupationsWanted: [],
    occupationsHeld: [],
    skills: [],
    education: 'bachelor',
    certificates: [],
    wageFloorFen: null,
    commuteLimitKm: null,
    contractKinds: [],
    shifts: [],
    accommodationNeeds: [],
    acceptsDormitory: false,
  },
};
const placement = (kind: 'reported' | 'verified' | 'ended', more: Partial<PlacementFacts> = {}): AnyMessage => ({
  type: `placements.placement-${kind}.v1`,
  data: {
    placementId: 'w1',
    personId: 'a',
    employerId: 'e1',
    vacancyId: 'v1',
    referralId: null,
    kind: 'market',
    startedOn: '2026-03-20',
    endedOn: null,
    endReason: null,
    verifiedOn: null,
    place: '620103',
    office: '620102',
    ...more,
  },
});
const vacancy: VacancyFacts = { ...plainVacancy, place: '620103' };
const award = { certificateId: 'z1', courseId: 'k1', certificate: 'cook', skills: [], awardedOn: '2026-03-27' };
const enrolment = { enrolmentId: 'n1', personId: 'a', courseId: 'k1' };
const closing = { referralId: 'f2', personId: 'a', vacancyId: 'v2', closedOn: '2026-03-16', reasonCode: 'other' };
const hire = { subsidised: false, contractKind: null, wage: null, place: null, office: '620102' };

const household = (...members: readonly HouseholdMember[]): AnyMessage => ({
  type: 'job-seekers.household-stated.v1',
  data: { householdId: 'h1', members },
});

const story: readonly (readonly [string, AnyMessage])[] = [
  ['2026-03-01', { type: 'job-postings.vacancy-published.v1', data: vacancy }],
  ['2026-03-02', registered('a')],
  ['2026-03-02', registered('b', '620103001')],
  ['2026-03-03', household({ personId: 'a', isHead: true, from: '2020-01-01', to: null })],
  ['2026-03-10', registration('opened', '2026-03-10')],
  ['2026-03-11', { type: 'job-seekers.membership-stated.v1', data: membership }],
  ['2026-03-11', profile],
  [
    '2026-03-12',
    {
      type: 'matching.recommendations-made.v1',
      data: {
        runId: 'n1',
        personId: 'a',
        madeOn: '2026-03-12',
        recommendations: [{ recommendationId: 'c1', vacancyId: 'v1', employerId: 'e1', rank: 1 }],
      },
    },
  ],
  [
    '2026-03-13',
    {
      type: 'matching.recommendation-delivered.v1',
      data: { recommendationId: 'c1', personId: 'a', vacancyId: 'v1', means: 'app', deliveredOn: '2026-03-13' },
    },
  ],
  [
    '2026-03-14',
    {
      type: 'matching.referral-made.v1',
      data: { referralId: 'f1', personId: 'a', vacancyId: 'v1', employerId: 'e1', referredOn: '2026-03-14' },
    },
  ],
  ['2026-03-16', { type: 'matching.referral-closed.v1', data: { ...closing, outcome: 'refused-by-employer' } }],
  [
    '2026-03-18',
    {
      type: 'matching.person-hired.v1',
      data: { ...hire, referralId: 'f1', personId: 'a', vacancyId: 'v1', employerId: 'e1', startsOn: '2026-03-20' },
    },
  ],
  ['2026-03-19', { type: 'training.enrolment-recorded.v1', data: { ...enrolment, enrolledOn: '2026-03-19' } }],
  ['2026-03-20', placement('reported')],
  ['2026-03-22', placement('verified', { verifiedOn: '2026-03-22' })],
  [
    '2026-03-26',
    { type: 'training.enrolment-ended.v1', data: { ...enrolment, endedOn: '2026-03-26', outcome: 'completed' } },
  ],
  ['2026-03-27', { type: 'training.certificate-awarded.v1', data: { ...award, personId: 'a' } }],
  [
    '2026-03-28',
    {
      type: 'placements.retention-checked.v1',
      data: { placementId: 'w1', personId: 'a', day: 30, checkedOn: '2026-03-28', outcome: 'working' },
    },
  ],
  ['2026-03-29', { type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId: 'v1', openings: 2 } }],
  ['2026-03-30', { type: 'job-postings.vacancy-closed.v1', data: { vacancyId: 'v1', reason: 'filled' } }],
  [
    '2026-03-31',
    household(
      { personId: 'a', isHead: true, from: '2020-01-01', to: '2026-03-01' },
      { personId: 'b', isHead: true, from: '2026-03-01', to: null },
    ),
  ],
  ['2026-04-01', registration('corrected', '2026-03-09')],
  ['2026-04-02', registration('closed', '2026-03-09', '2026-04-02')],
  [
    '2026-04-05',
    { type: 'job-seekers.persons-merged.v1', data: { survivorId: 'b', absorbedId: 'a', effectiveOn: '2026-04-05' } },
  ],
  [
    '2026-04-10',
    {
      type: 'job-seekers.persons-split.v1',
      data: {
        survivorId: 'b',
        restoredId: 'a',
        effectiveOn: '2026-04-10',
        assignments: [
          { category: 'registration', factId: 'r1', personId: 'b' },
          { category: 'membership', factId: 'm1', personId: 'b' },
          { category: 'placement', factId: 'w1', personId: 'b' },
          { category: 'referral', factId: 'f1', personId: 'b' },
          { category: 'referral', factId: 'f2', personId: 'b' },
          { category: 'recommendation', factId: 'c1', personId: 'b' },
          { category: 'enrolment', factId: 'n1', personId: 'b' },
          { category: 'household', factId: 'h1', personId: 'b' },
        ],
      },
    },
  ],
  [
    '2026-04-11',
    { type: 'training.certificate-reassigned.v1', data: { ...award, personId: 'b', formerPersonId: 'a' } },
  ],
  ['2026-04-12', placement('ended', { verifiedOn: '2026-03-22', endedOn: '2026-04-12', endReason: 'resigned' })],
  ['2026-04-15', { type: 'job-postings.vacancy-reopened.v1', data: { ...vacancy, openings: 3, place: null } }],
  ['2026-04-20', { type: 'placements.placement-voided.v1', data: { placementId: 'w1', personId: 'a' } }],
  ['2026-04-20', { type: 'job-seekers.membership-voided.v1', data: { factId: 'm1', personId: 'a' } }],
  ['2026-04-20', { type: 'job-seekers.registration-voided.v1', data: { registrationId: 'r1', personId: 'a' } }],
];

describe('lives known at an instant', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let source: Awaited<ReturnType<typeof openDataSource>>;
  let lives: KnownLives;
  const on = async (day: string, personId: string): Promise<PersonLife | undefined> =>
    (await lives.persons({ asOf: at(day) })).find((life) => life.personId === personId);
  const vacancyOn = async (day: string) => (await lives.vacancies({ asOf: at(day) }))[0];

  beforeAll(async () => {
    database = await createTestDatabase();
    const { name, migrations, readModels } = placementMetrics;
    await prepareSchema({ url: database.url, migratorUrl: database.url }, name, migrations);
    const entities = readModels.map(({ entity }) => entity);
    source = await openDataSource({ url: database.url, applicationName: 'spec', entities, poolSize: 4 });
    const told = story.map(([day, message], index) => ({
      event: message as DomainEvent,
      recording: { recordedAt: at(day), position: index + 1, source: message.type.split('.')[0] ?? '' },
    }));
    for (const { projection, entity } of readModels)
      await source.getRepository(entity).insert([...givenProjection(projection).events(told).rows.values()]);
    lives = new KnownLives(new DataSourceTables(source));
  }, 60_000);
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('hold every kind of fact', async () => {
    expect(await on('2026-03-31', 'a')).toMatchObject({
      recordIds: ['a'],
      person: { residence: '620102001', sex: 'female', birthMonth: '1990-05', channel: 'self' },
      education: { education: 'bachelor' },
      memberships: [{ group: 'veteran', from: '2020-01-01', to: null }],
      registrations: [{ registrationId: 'r1', openedOn: '2026-03-10', closedOn: null, closingReason: null }],
      placements: [
        {
          placementId: 'w1',
          employerId: 'e1',
          kind: 'market',
          startedOn: '2026-03-20',
          endedOn: null,
          verifiedOn: '2026-03-22',
          place: '620103',
          office: '620102',
          endReason: null,
        },
      ],
      retention: [{ placementId: 'w1', day: 30, outcome: 'working' }],
      enrolments: [{ courseId: 'k1', enrolledOn: '2026-03-19', endedOn: '2026-03-26', outcome: 'completed' }],
      awards: [{ courseId: 'k1', certificate: 'cook', awardedOn: '2026-03-27' }],
    });
  });

  it('hold the steps on the way to work, and how referrals ended, a hire on the day it was told', async () => {
    const life = await on('2026-03-31', 'a');
    const steps = life?.steps.map((one) => [one.step, one.vacancyId, one.on, one.employerId].join(' '));
    expect(steps?.sort()).toEqual([
      'delivered v1 2026-03-13 ',
      'hired v1 2026-03-20 e1',
      'recommended v1 2026-03-12 e1',
      'referred v1 2026-03-14 e1',
    ]);
    const answers = life?.answers.map((one) => [one.referralId, one.vacancyId, one.closedOn, one.outcome].join(' '));
    expect(answers?.sort()).toEqual(['f1 v1 2026-03-18 hired', 'f2 v2 2026-03-16 refused-by-employer']);
  });

  it('name the statement each fact is known from', async () => {
    const life = await on('2026-03-31', 'a');
    const position = (type: AnyMessage['type']) => story.findIndex(([, message]) => message.type === type) + 1;
    const refused = life?.answers.find(({ referralId }) => referralId === 'f2');
    expect([life?.placements[0]?.evidence, life?.enrolments[0]?.evidence, refused?.evidence]).toEqual([
      { source: 'placements', position: position('placements.placement-verified.v1') },
      { source: 'training', position: position('training.enrolment-ended.v1') },
      { source: 'matching', position: position('matching.referral-closed.v1') },
    ]);
  });

  it('are as known before and after a correction, an end and what came late', async () => {
    const before = await on('2026-03-25', 'a');
    expect(before?.enrolments).toMatchObject([{ enrolledOn: '2026-03-19', endedOn: null, outcome: null }]);
    expect((await on('2026-03-21', 'a'))?.placements).toMatchObject([{ verifiedOn: null }]);
    expect((await on('2026-04-01', 'a'))?.registrations).toMatchObject([{ openedOn: '2026-03-09', closedOn: null }]);
    expect((await on('2026-04-03', 'a'))?.registrations).toMatchObject([
      { openedOn: '2026-03-09', closedOn: '2026-04-02', closingReason: 'deceased' },
    ]);
    expect((await on('2026-04-12', 'b'))?.placements).toMatchObject([{ endedOn: '2026-04-12', endReason: 'resigned' }]);
  });

  it('are one life after a merge', async () => {
    const merged = await lives.persons({ asOf: at('2026-04-06') });
    expect(merged.map(({ personId, recordIds }) => [personId, [...recordIds].sort()])).toEqual([['b', ['a', 'b']]]);
    expect(merged[0]).toMatchObject({
      person: { residence: '620103001' },
      education: { education: 'bachelor' },
      registrations: [{ registrationId: 'r1' }],
      awards: [{ certificate: 'cook' }],
    });
  });

  it('have the facts that a split gave them, each kind of them, and nothing is left with the other', async () => {
    const [one, other] = [await on('2026-04-11', 'a'), await on('2026-04-11', 'b')];
    const counted = (life?: PersonLife) =>
      life && [
        life.registrations.length,
        life.memberships.length,
        life.placements.length,
        life.retention.length,
        life.steps.length,
        life.answers.length,
        life.enrolments.length,
        life.awards.length,
      ];
    expect([counted(one), counted(other)]).toEqual([Array(8).fill(0), [1, 1, 1, 1, 4, 2, 1, 1]]);
    expect([one?.education, other?.education]).toMatchObject([{ education: 'bachelor' }, null]);
  });

  it('have the household they live in, as stated last, with the lives of its members', async () => {
    const membersOf = (life?: PersonLife) =>
      life?.households?.map(({ members }) => members.map((one) => [one.life.personId, one.from, one.to]));
    expect(membersOf(await on('2026-03-30', 'a'))).toEqual([[['a', '2020-01-01', null]]]);
    expect(membersOf(await on('2026-03-30', 'b'))).toBeUndefined();
    const both = (first: string) => [
      [
        [first, '2020-01-01', '2026-03-01'],
        ['b', '2026-03-01', null],
      ],
    ];
    expect(membersOf(await on('2026-04-01', 'b'))).toEqual(both('a'));
    expect(membersOf(await on('2026-04-06', 'b'))).toEqual(both('b'));
    expect(membersOf(await on('2026-04-11', 'b'))).toEqual(both('b'));
    expect(membersOf(await on('2026-04-11', 'a'))).toBeUndefined();
  });

  it('say when a fact was first stated, and carry the vacancies that steps name, where that is needed', async () => {
    const asOf = at('2026-04-04');
    const [recorded] = (await lives.persons({ asOf, needs: 'first-recorded' })).filter((one) => one.personId === 'a');
    const first = (all?: readonly { readonly firstRecordedAt?: number }[]) => all?.map((one) => one.firstRecordedAt);
    expect([
      first(recorded?.registrations),
      first(recorded?.placements),
      first(recorded?.enrolments),
      first(recorded?.awards),
    ]).toEqual([[at('2026-03-10')], [at('2026-03-20')], [at('2026-03-19')], [at('2026-03-27')]]);
    const [plain] = await lives.persons({ asOf });
    expect([first(plain?.registrations)?.[0], plain?.vacancies]).toEqual([undefined, undefined]);
    const [informed] = await lives.persons({ asOf, needs: 'vacancies' });
    expect(informed?.vacancies?.get('v1')).toMatchObject({ vacancyId: 'v1', closed: { on: '2026-03-30' } });
  });

  it('lose what was voided, from then on', async () => {
    expect(await on('2026-04-21', 'b')).toMatchObject({ registrations: [], memberships: [], placements: [] });
    expect(await on('2026-04-19', 'b')).toMatchObject({ registrations: [{}], memberships: [{}], placements: [{}] });
  });

  it('of vacancies: their terms, whether they are open, and starts of work while they are verified', async () => {
    const terms = {
      employerId: 'e1',
      place: '620103',
      openings: 1,
      publishedOn: '2026-03-01',
      expiresOn: '2026-05-01',
    };
    expect(await vacancyOn('2026-02-28')).toBeUndefined();
    expect(await vacancyOn('2026-03-21')).toMatchObject({ vacancyId: 'v1', vacancy: terms, closed: null, filled: [] });
    const filled = [{ placementId: 'w1', startedOn: '2026-03-20' }];
    expect(await vacancyOn('2026-03-22')).toMatchObject({ vacancy: terms, closed: null, filled });
    expect(await vacancyOn('2026-03-30')).toMatchObject({
      vacancy: { ...terms, openings: 2 },
      closed: { on: '2026-03-30', reason: 'filled', evidence: { source: 'job-postings' } },
      filled,
    });
    expect(await vacancyOn('2026-04-21')).toMatchObject({
      vacancy: { ...terms, openings: 3, place: null },
      closed: null,
      filled: [],
    });
  });
});
