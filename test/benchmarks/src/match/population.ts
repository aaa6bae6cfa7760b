import {
  MatchParameters,
  MatchPerson,
  MatchRequirement,
  MatchVacancy,
  defaultScoreParameters,
} from '@doorstep/matcher';
import { Country, near } from './country';
import { Random } from './random';

const today = '2026-03-02';
const contractKinds = [
  'fixed-term',
  'fixed-term',
  'fixed-term',
  'open-ended',
  'labour-dispatch',
  'part-time',
  'task-based',
];
const shifts = [['day'], ['day'], ['day'], ['day', 'weekend'], ['rotating'], ['night'], ['day', 'night']];
const levels = ['basic', 'intermediate', 'advanced', 'expert'];
const education = [
  'primary',
  'lower-secondary',
  'lower-secondary',
  'upper-secondary',
  'vocational-secondary',
  'junior-college',
  'bachelor',
  'master',
];
const educationAsked = [
  'primary',
  'lower-secondary',
  'lower-secondary',
  'vocational-secondary',
  'junior-college',
  'bachelor',
];
const groups = ['veteran', 'disabled', 'graduate', 'older-person', 'zero-employment-family'];
const accommodations = ['wheelchair-access', 'seated-work', 'sign-language'];
const demands = ['night-work', 'heavy-lifting', 'heights', 'dust'];

export const parametersFor = (
  country: Country,
  seed: number,
  skillRarity: ReadonlyMap<string, number>,
): MatchParameters => ({
  today,
  minimumAgeYears: 16,
  commuteLimitDefaultKm: 30,
  refusalTerms: {},
  score: defaultScoreParameters,
  knowledge: {
    places: new Map(),
    skillRarity,
    adjacentSkills: country.adjacentSkills(new Random(seed)),
    adjacentOccupations: new Map(),
  },
});

const id = (kind: number, number: number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const vacancyIdOf = (number: number): string => id(2, number);
const dayBefore = (days: number) => new Date(Date.UTC(2026, 2, 2 - days)).toISOString().slice(0, 10);

/** The `number`th vacancy: 3 to 6 skills, one in eight with a certificate, one in ten with a dormitory. */
export function vacancyOf(number: number, country: Country, random: Random): MatchVacancy {
  const county = country.county(random);
  const occupation = country.occupation(random);
  const pay = Math.round(3_200 * Math.exp(random.normal() * 0.3)) * 100;
  return {
    vacancyId: vacancyIdOf(number),
    employerId: id(3, Math.floor(random.next() ** 1.5 * 30_000)),
    open: true,
    expiresOn: '2026-05-01',
    publishedOn: dayBefore(random.below(60)),
    changedOn: null,
    lawful: true,
    employerStanding: 'verified',
    seatsLeft: random.between(1, 5),
    place: county.code,
    position: near(county.centre, 9, random),
    occupation,
    wage: { minMinor: pay, maxMinor: pay + 80_000, currency: 'CNY', period: 'month' },
    minimumWageFen: 180_000,
    contractKind: random.of(contractKinds),
    shifts: random.of(shifts),
    hoursPerWeek: random.chance(0.7) ? random.between(20, 54) : null,
    requirements: requirementsOf(occupation, country, random),
    healthDemands: random.chance(0.5) ? demands.filter(() => random.chance(0.15)) : null,
    reservedFor: random.chance(0.03) ? [random.of(groups)] : [],
    accommodationsOffered: accommodations.filter(() => random.chance(0.3)),
    dormitory: random.chance(0.1),
    publicPost: random.chance(0.02),
    acceptance: random.chance(0.8) ? random.between(150, 700) : null,
  };
}

function requirementsOf(occupation: string, country: Country, random: Random): readonly MatchRequirement[] {
  const skills = new Set(Array.from({ length: random.between(3, 6) }, () => country.skill(occupation, random)));
  return [
    ...(random.chance(0.5) ? [{ kind: 'education' as const, code: random.of(educationAsked), essential: true }] : []),
    ...(random.chance(0.12) ? [{ kind: 'certificate' as const, code: `c${random.below(30)}`, essential: true }] : []),
    ...(random.chance(0.1)
      ? [{ kind: 'experience-months' as const, code: occupation, level: 12, essential: true }]
      : []),
    ...[...skills].map((code, at) => ({
      kind: 'skill' as const,
      code,
      essential: at === 0 && random.chance(0.3),
      ...(random.chance(0.5) ? { level: random.of(levels.slice(0, 3)) } : {}),
    })),
  ];
}

/** The `number`th person: one to three occupations wanted, up to two held, about 15 skills, one in seven ready to live in a dormitory. */
export function personOf(number: number, country: Country, random: Random): MatchPerson {
  const county = country.county(random);
  const occupation = country.occupation(random);
  const wanted = [
    occupation,
    ...(random.chance(0.5) ? [country.relatedTo(occupation, random)] : []),
    ...(random.chance(0.2) ? [country.occupation(random)] : []),
  ];
  const held = [
    ...(random.chance(0.6) ? [occupation] : []),
    ...(random.chance(0.25) ? [country.occupation(random)] : []),
  ];
  const skills = new Set(Array.from({ length: random.between(13, 19) }, () => country.skill(occupation, random)));
  const hoursFrom = random.between(20, 40);
  return {
    personId: id(1, number),
    residence: county.code,
    position: near(county.centre, 9, random),
    birthMonth: `${random.between(1962, 2008)}-06`,
    groups: groups.filter(() => random.chance(0.06)),
    occupationsWanted: [...new Set(wanted)],
    occupationsHeld: [...new Set(held)].map((one) => ({
      occupation: one,
      months: random.between(3, 120),
      endedOn: random.chance(0.8) ? dayBefore(random.below(2_000)) : null,
    })),
    skills: [...skills].map((skill) => ({ skill, level: random.of(levels), verified: random.chance(0.2) })),
    education: random.of(education),
    certificates: Array.from({ length: random.below(3) }, () => ({
      certificate: `c${random.below(30)}`,
      validUntil: random.chance(0.5) ? dayBefore(random.below(800) - 600) : null,
    })),
    wageFloorFen: random.chance(0.8) ? Math.round(2_600 * Math.exp(random.normal() * 0.25)) * 100 : null,
    commuteLimitKm: random.chance(0.8) ? random.between(5, 40) : null,
    contractKinds: random.chance(0.3) ? ['fixed-term', 'open-ended'] : [],
    shifts: random.chance(0.4) ? ['day', 'weekend'] : [],
    accommodationNeeds: random.chance(0.03) ? [random.of(accommodations)] : [],
    healthLimits: random.chance(0.06) ? [`no-${random.of(demands)}`] : [],
    acceptsDormitory: random.chance(0.15),
    hoursWished: random.chance(0.4) ? { min: hoursFrom, max: hoursFrom + 15 } : null,
    stabilityWished: random.chance(0.3) ? 'stable' : random.chance(0.1) ? 'flexible' : null,
    settingWished: random.chance(0.3) ? 'near-home' : random.chance(0.1) ? 'away' : null,
    refusals: random.chance(0.1)
      ? [{ vacancyId: vacancyIdOf(random.below(100_000)), reason: 'too-far', refusedOn: dayBefore(20) }]
      : [],
    referredVacancies: random.chance(0.05) ? [vacancyIdOf(random.below(100_000))] : [],
    currentEmployers: [],
    holdsPublicPost: random.chance(0.02),
    subsistenceRecipient: random.chance(0.08),
  };
}
