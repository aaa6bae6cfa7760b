import fc from 'fast-check';
import { defaultScoreParameters, distanceClassesKm, explain, MatchParameters, noKnowledge } from '@doorstep/matcher';
import type { MatchPerson, MatchVacancy } from '@doorstep/matcher';
import { verdictsOn } from './verdicts';

const today = '2026-03-02';
const days = ['2025-09-03', '2026-02-20', '2026-03-01', '2026-03-02', '2026-03-03', '2026-08-01'];
const divisions = ['620102001', '620102002', '620102', '620103', '620103100', '620500', '620000', '310115'];
const occupations = ['5131', '5132', '5223', 'csco-2022:5130'];
const groups = ['veteran', 'disabled'];
const contractKinds = ['open-ended', 'part-time'];
const shifts = ['day', 'night'];
const needs = ['wheelchair-access', 'seated-work'];
const schooling = ['none', 'primary', 'upper-secondary', 'vocational-secondary', 'bachelor', 'elsewhere'];
const levels = ['basic', 'intermediate', 'expert', 'elsewhere'];
const middles = { '620102': { latitude: 36.05, longitude: 103.83 }, '620103': { latitude: 36.03, longitude: 103.75 } };
const refusalTerms = {
  'too-far': { days: 180, untilChanged: true },
  'family-care': { days: 10, untilChanged: false },
  'unsafe-conditions': { days: null, untilChanged: true },
};

const one = <T>(...of: readonly T[]) => fc.constantFrom(...of);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const few = (...of: readonly string[]) => fc.subarray([...of], { maxLength: 2 });
const fen = fc.integer({ min: 150_000, max: 400_000 });
const point = maybe(fc.record({ latitude: fc.double({ min: 35.9, max: 36.3, noNaN: true }), longitude: one(103.7) }));

const person: fc.Arbitrary<MatchPerson> = fc.record({
  personId: one('p'),
  residence: one(...divisions),
  position: point,
  birthMonth: one('1970-01', '2010-02', '2010-03'),
  groups: few(...groups),
  occupationsWanted: few(...occupations),
  occupationsHeld: fc.array(
    fc.record({ occupation: one(...occupations), months: fc.nat(24), endedOn: maybe(one(...days)) }),
    { maxLength: 3 },
  ),
  skills: fc.array(fc.record({ skill: one('noodles', 'till'), level: one(...levels), verified: fc.boolean() }), {
    maxLength: 3,
  }),
  education: one(...schooling),
  certificates: fc.array(fc.record({ certificate: one('health', 'driving'), validUntil: maybe(one(...days)) }), {
    maxLength: 2,
  }),
  wageFloorFen: maybe(fc.oneof(fen, one(0))),
  commuteLimitKm: maybe(one(0, 5, 20, 80, 300, 2000)),
  contractKinds: few(...contractKinds),
  shifts: few(...shifts),
  accommodationNeeds: few(...needs),
  healthLimits: few('no-night-work', 'no-dust'),
  acceptsDormitory: fc.boolean(),
  hoursWished: one(null),
  stabilityWished: one(null),
  settingWished: one(null),
  refusals: fc.array(
    fc.record({
      vacancyId: one('v', 'other'),
      reason: maybe(one('too-far', 'family-care', 'unsafe-conditions', 'elsewhere')),
      refusedOn: one(...days.slice(0, 3)),
    }),
    { maxLength: 2 },
  ),
  referredVacancies: few('v', 'other'),
  currentEmployers: few('e', 'other'),
  holdsPublicPost: maybe(fc.boolean()),
  subsistenceRecipient: maybe(fc.boolean()),
});

const requirement = fc.oneof(
  fc.record({
    kind: one('skill' as const, 'language' as const),
    code: one('noodles', 'till'),
    essential: fc.boolean(),
  }),
  fc.record({ kind: one('skill' as const), code: one('noodles'), level: one(...levels), essential: fc.boolean() }),
  fc.record({ kind: one('certificate' as const), code: one('health', 'driving'), essential: fc.boolean() }),
  fc.record({ kind: one('education' as const), code: one(...schooling), essential: fc.boolean() }),
  fc.record({
    kind: one('experience-months' as const),
    code: one(...occupations),
    level: one<number | string>(6, 12, '18'),
    essential: fc.boolean(),
  }),
);

const vacancy: fc.Arbitrary<MatchVacancy> = fc.record({
  vacancyId: one('v'),
  employerId: one('e'),
  open: fc.boolean(),
  expiresOn: one(...days),
  publishedOn: one(null),
  changedOn: maybe(one(...days)),
  lawful: fc.boolean(),
  employerStanding: one('verified', 'unverified', 'suspended'),
  seatsLeft: fc.integer({ min: -1, max: 2 }),
  place: maybe(one(...divisions)),
  position: point,
  occupation: maybe(one(...occupations)),
  wage: maybe(
    fc.oneof(
      fc.record({ minMinor: fen, maxMinor: one(400_000), currency: one('CNY', 'USD'), period: one('month' as const) }),
      fc.record({
        minMinor: fc.integer({ min: 900, max: 3_000_000 }),
        maxMinor: one(3_000_000),
        currency: one('CNY'),
        period: one('hour' as const, 'day' as const, 'week' as const, 'year' as const),
      }),
    ),
  ),
  minimumWageFen: maybe(fen),
  contractKind: maybe(one(...contractKinds)),
  shifts: few(...shifts),
  hoursPerWeek: one(null),
  requirements: fc.array(requirement, { maxLength: 3 }),
  healthDemands: maybe(few('dust', 'heights')),
  reservedFor: few(...groups),
  accommodationsOffered: few(...needs),
  dormitory: fc.boolean(),
  publicPost: fc.boolean(),
  acceptance: one(null),
});

const parameters: MatchParameters = {
  today,
  minimumAgeYears: 16,
  commuteLimitDefaultKm: 30,
  refusalTerms,
  score: defaultScoreParameters,
  knowledge: { ...noKnowledge, places: new Map(Object.entries(middles)) },
};
const used = [
  { name: 'minimum-working-age-years', value: 16 },
  { name: 'commute-limit-default-km', value: 30 },
];

it('judges pairs as the matcher does, with every rule kept by some and broken by others', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(person, vacancy, (somebody, work) => {
      const told = explain(somebody, work, parameters).constraints.map(
        ({ rule, version, satisfied }) => [`${rule} ${version}`, satisfied] as const,
      );
      const inputs = { person: somebody, vacancy: work, parameters: used, refusalTerms, middles, distanceClassesKm };
      expect(verdictsOn(inputs, today)).toEqual(Object.fromEntries(told));
      told.forEach((outcome) => outcomes.add(outcome.join()));
    }),
    { numRuns: 3000 },
  );
  expect(outcomes.size).toBe(2 * 22);
});
