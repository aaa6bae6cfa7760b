import fc from 'fast-check';
import { MatchParameters, noKnowledge } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchRequirement, MatchVacancy } from '../facts/vacancy';
import { defaultScoreParameters } from '../score/parameters';

const days = ['2025-06-01', '2026-01-15', '2026-03-01', '2026-03-02', '2026-03-03', '2026-08-01'];
const occupations = ['5120', '5129', '5131', '5223', '7112', '7115', '9112', 'csco-2022:40301'];
const divisions = ['620102001', '620102002', '620102', '620103', '620121100', '620500', '310115'];
const skills = ['knife-work', 'noodles', 'till', 'welding', 'english'];
const certificates = ['health', 'driving'];
const levels = ['basic', 'intermediate', 'advanced', 'expert'];
const groups = ['veteran', 'disabled', 'graduate'];
const contractKinds = ['open-ended', 'fixed-term', 'labour-dispatch', 'part-time'];
const shifts = ['day', 'night', 'rotating'];
const accommodations = ['wheelchair-access', 'seated-work'];
const demands = ['night-work', 'heavy-lifting', 'heights'];

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 2 });
const day = fc.constantFrom(...days);
const point = maybe(
  fc.record({
    latitude: fc.integer({ min: 3590, max: 3630 }).map((hundredths) => hundredths / 100),
    longitude: fc.integer({ min: 10340, max: 10400 }).map((hundredths) => hundredths / 100),
  }),
);
const rarely = <T>(one: fc.Arbitrary<readonly T[]>) => fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, one);
const few = <T>(...of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
const ids = (prefix: string, count: number) =>
  fc.constantFrom(...Array.from({ length: count }, (_, at) => `${prefix}${at}`));

const seldom = fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0);

const requirement: fc.Arbitrary<MatchRequirement> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('skill' as const, 'skill' as const, 'language' as const),
      code: fc.constantFrom(...skills),
      level: fc.constantFrom('basic', 'intermediate', 'expert', 'odd'),
      essential: seldom,
    }),
  },
  fc.record({ kind: fc.constant('skill' as const), code: fc.constantFrom(...skills), essential: fc.constant(false) }),
  fc.record({ kind: fc.constant('certificate' as const), code: fc.constantFrom(...certificates), essential: seldom }),
  fc.record({
    kind: fc.constant('education' as const),
    code: fc.constantFrom('none', 'primary', 'bachelor', 'odd'),
    essential: seldom,
  }),
  fc.record({
    kind: fc.constant('experience-months' as const),
    code: fc.constantFrom(...occupations),
    level: fc.constantFrom(6, 12, '18'),
    essential: seldom,
  }),
);

/** A vacancy that suits a good part of {@link anyPerson}, with any of its facts unknown. */
export const anyVacancy: fc.Arbitrary<MatchVacancy> = fc.record({
  vacancyId: ids('v', 60),
  employerId: ids('e', 8),
  open: fc.integer({ min: 0, max: 29 }).map((drawn) => drawn > 0),
  expiresOn: fc.constantFrom('2026-03-02', ...Array.from({ length: 9 }, () => '2026-08-01'), '2026-03-03'),
  publishedOn: maybe(day),
  changedOn: maybe(day),
  lawful: fc.integer({ min: 0, max: 29 }).map((drawn) => drawn > 0),
  employerStanding: fc.constantFrom(
    ...Array.from({ length: 18 }, () => 'verified' as const),
    'unverified',
    'suspended',
  ),
  seatsLeft: fc.integer({ min: 0, max: 5 }),
  place: maybe(fc.constantFrom(...divisions)),
  position: point,
  occupation: maybe(fc.constantFrom(...occupations)),
  wage: maybe(
    fc.record({
      minMinor: fc.integer({ min: 150_000, max: 900_000 }),
      maxMinor: fc.constant(900_000),
      currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
      period: fc.constantFrom('month' as const, 'month' as const, 'hour' as const),
    }),
  ),
  minimumWageFen: maybe(fc.constant(200_000)),
  contractKind: maybe(fc.constantFrom(...contractKinds)),
  shifts: few(...shifts),
  hoursPerWeek: maybe(fc.integer({ min: 0, max: 60 })),
  requirements: fc.array(requirement, { maxLength: 3 }),
  healthDemands: maybe(few(...demands)),
  reservedFor: rarely(few(...groups)),
  accommodationsOffered: few(...accommodations),
  dormitory: fc.boolean(),
  publicPost: fc.boolean(),
  acceptance: maybe(fc.integer({ min: 0, max: 1000 })),
});

export const anyPerson: fc.Arbitrary<MatchPerson> = fc.record({
  personId: ids('p', 60),
  residence: fc.constantFrom(...divisions),
  position: point,
  birthMonth: fc.constantFrom('1970-01', '1988-05', '1999-12', '2004-04', '2010-02', '2010-03'),
  groups: few(...groups),
  occupationsWanted: few(...occupations),
  occupationsHeld: fc.array(
    fc.record({
      occupation: fc.constantFrom(...occupations),
      months: fc.integer({ min: 0, max: 60 }),
      endedOn: maybe(day),
    }),
    { maxLength: 3 },
  ),
  skills: fc.array(
    fc.record({
      skill: fc.constantFrom(...skills),
      level: fc.constantFrom(...levels, 'odd'),
      verified: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  education: fc.constantFrom('none', 'primary', 'lower-secondary', 'bachelor', 'doctor', 'odd'),
  certificates: fc.array(fc.record({ certificate: fc.constantFrom(...certificates), validUntil: maybe(day) }), {
    maxLength: 2,
  }),
  wageFloorFen: maybe(fc.constantFrom(0, 150_000, 250_000, 400_000)),
  commuteLimitKm: fc.constantFrom(null, 0, 10, 30.5, 80, 100, 400, 2000),
  contractKinds: rarely(fc.subarray(contractKinds)),
  shifts: rarely(few(...shifts)),
  accommodationNeeds: rarely(few(...accommodations)),
  healthLimits: rarely(few(...demands.map((demand) => `no-${demand}`))),
  acceptsDormitory: fc.boolean(),
  hoursWished: maybe(fc.constantFrom({ min: 35, max: 40 }, { min: 0, max: 24 })),
  stabilityWished: fc.constantFrom(null, 'stable' as const, 'flexible' as const),
  settingWished: fc.constantFrom(null, 'near-home' as const, 'away' as const),
  refusals: fc.array(
    fc.record({
      vacancyId: ids('v', 60),
      reason: fc.constantFrom(null, 'wage-too-low', 'family-care', 'health'),
      refusedOn: fc.constantFrom('2026-01-01', '2026-02-20'),
    }),
    { maxLength: 3 },
  ),
  referredVacancies: fc.array(ids('v', 60), { maxLength: 2 }),
  currentEmployers: fc.array(ids('e', 8), { maxLength: 1 }),
  holdsPublicPost: maybe(fc.boolean()),
  subsistenceRecipient: maybe(fc.boolean()),
});

/** Vacancies with different ids. */
export const anyVacancies = (maxLength = 50) =>
  fc.uniqueArray(anyVacancy, { minLength: Math.min(12, maxLength), maxLength, selector: ({ vacancyId }) => vacancyId });

export const someParameters: MatchParameters = {
  today: '2026-03-02',
  minimumAgeYears: 16,
  commuteLimitDefaultKm: 30,
  refusalTerms: {
    'wage-too-low': { days: null, untilChanged: true },
    'family-care': { days: 30, untilChanged: false },
  },
  score: defaultScoreParameters,
  knowledge: {
    ...noKnowledge,
    places: new Map([
      ['620102', { latitude: 36.05, longitude: 103.83 }],
      ['620103', { latitude: 36.03, longitude: 103.75 }],
      ['310115', { latitude: 31.22, longitude: 121.54 }],
    ]),
    skillRarity: new Map([
      ['knife-work', 2100],
      ['noodles', 700],
    ]),
    adjacentSkills: new Map([
      ['knife-work', ['noodles', 'welding']],
      ['till', ['english']],
    ]),
    adjacentOccupations: new Map([['5223', new Map([['5131', 600]])]]),
  },
};
