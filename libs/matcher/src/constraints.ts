import { distanceKm } from './distance';
import { holdsSkill, reachesEducation } from './levels';
import { monthsIn } from './occupation';
import {
  MatchArguments,
  MatchParameters,
  MatchPerson,
  MatchRequirement,
  MatchVacancy,
  TracedConstraint,
} from './types';
import { monthlyFenOf } from './wage';

/** A condition that no score buys off. `holds` decides, `describe` says with which values. */
export interface Constraint {
  readonly rule: string;
  readonly version: number;
  holds(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): boolean;
  describe(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): MatchArguments;
}

/** Every hard constraint, in the order in which they are checked and traced. */
export const constraints: readonly Constraint[] = [
  {
    rule: 'vacancy-open',
    version: 1,
    holds: (_, vacancy, { today }) => vacancy.open && today < vacancy.expiresOn,
    describe: (_, vacancy) => ({ expiresOn: vacancy.expiresOn }),
  },
  {
    rule: 'capacity-left',
    version: 1,
    holds: (_, vacancy) => vacancy.seatsLeft > 0,
    describe: (_, vacancy) => ({ seatsLeft: Math.max(0, vacancy.seatsLeft) }),
  },
  {
    // 劳动法 art 15
    rule: 'legal-age',
    version: 1,
    holds: (person, _, parameters) => isOfAge(person, parameters),
    describe: (_, __, { minimumAgeYears }) => ({ years: minimumAgeYears }),
  },
  {
    rule: 'reserved-for-group',
    version: 1,
    holds: (person, vacancy) =>
      vacancy.reservedFor.length === 0 || vacancy.reservedFor.some((group) => person.groups.includes(group)),
    describe: (_, vacancy) => ({ groups: vacancy.reservedFor }),
  },
  {
    rule: 'wage-floor',
    version: 1,
    holds: (person, vacancy) =>
      person.wageFloorFen === null || (monthlyFenOf(vacancy.wage) ?? 0) >= person.wageFloorFen,
    describe: (person, vacancy) => ({
      ...(person.wageFloorFen === null ? {} : { floorFen: person.wageFloorFen }),
      ...known('wageFen', monthlyFenOf(vacancy.wage)),
    }),
  },
  {
    rule: 'contract-kind',
    version: 1,
    holds: (person, vacancy) =>
      person.contractKinds.length === 0 ||
      (vacancy.contractKind !== null && person.contractKinds.includes(vacancy.contractKind)),
    describe: (person, vacancy) => ({ accepted: person.contractKinds, ...known('offered', vacancy.contractKind) }),
  },
  {
    rule: 'shifts',
    version: 1,
    holds: (person, vacancy) => person.shifts.length === 0 || missing(vacancy.shifts, person.shifts).length === 0,
    describe: (person, vacancy) => ({ accepted: person.shifts, worked: vacancy.shifts }),
  },
  {
    rule: 'accommodation-needs',
    version: 1,
    holds: (person, vacancy) => missing(person.accommodationNeeds, vacancy.accommodationsOffered).length === 0,
    describe: (person, vacancy) => ({
      needed: person.accommodationNeeds,
      missing: missing(person.accommodationNeeds, vacancy.accommodationsOffered),
    }),
  },
  {
    rule: 'education',
    version: 1,
    holds: (person, vacancy) =>
      essential(vacancy, 'education').every((need) => reachesEducation(person.education, need.code)),
    describe: (person, vacancy) => ({
      held: person.education,
      needed: essential(vacancy, 'education').map((need) => need.code),
    }),
  },
  {
    rule: 'essential-certificates',
    version: 1,
    holds: (person, vacancy) => missingCertificates(person, vacancy).length === 0,
    describe: (person, vacancy) => ({
      needed: essential(vacancy, 'certificate').map((need) => need.code),
      missing: missingCertificates(person, vacancy),
    }),
  },
  {
    rule: 'essential-skills',
    version: 1,
    holds: (person, vacancy) => missingSkills(person, vacancy).length === 0,
    describe: (person, vacancy) => ({
      needed: essential(vacancy, 'skill', 'language').map((need) => need.code),
      missing: missingSkills(person, vacancy),
    }),
  },
  {
    rule: 'essential-experience',
    version: 1,
    holds: (person, vacancy) =>
      essential(vacancy, 'experience-months').every(
        (need) => monthsIn(need.code, person.occupationsHeld) >= monthsOf(need),
      ),
    describe: (_, vacancy) => ({
      occupations: essential(vacancy, 'experience-months').map((need) => need.code),
      months: Math.max(0, ...essential(vacancy, 'experience-months').map(monthsOf)),
    }),
  },
  {
    rule: 'commute-or-dormitory',
    version: 1,
    holds: (person, vacancy, parameters) =>
      offersDormitory(person, vacancy) || withinCommute(person, vacancy, parameters),
    describe: (person, vacancy, parameters) => ({
      limitKm: commuteLimitKm(person, parameters),
      dormitory: offersDormitory(person, vacancy) ? 'yes' : 'no',
      ...known('distanceKm', distanceKm(person.residence, vacancy.place)),
    }),
  },
  {
    rule: 'not-refused',
    version: 1,
    holds: (person, vacancy) => !person.refusedVacancies.includes(vacancy.vacancyId),
    describe: () => ({}),
  },
  {
    rule: 'not-referred',
    version: 1,
    holds: (person, vacancy) => !person.referredVacancies.includes(vacancy.vacancyId),
    describe: () => ({}),
  },
  {
    rule: 'not-working-there',
    version: 1,
    holds: (person, vacancy) => !person.currentEmployers.includes(vacancy.employerId),
    describe: () => ({}),
  },
];

/** The rules of {@link constraints} that stand in the way; empty means the vacancy suits. */
export function unmet(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): readonly Constraint[] {
  return constraints.filter((constraint) => !constraint.holds(person, vacancy, parameters));
}

/** True when no hard constraint stands in the way; stops at the first that does. */
export function suits(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): boolean {
  return constraints.every((constraint) => constraint.holds(person, vacancy, parameters));
}

/** Every constraint with its outcome and arguments. */
export function traceOf(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): readonly TracedConstraint[] {
  return constraints.map((constraint) => ({
    rule: constraint.rule,
    version: constraint.version,
    satisfied: constraint.holds(person, vacancy, parameters),
    arguments: constraint.describe(person, vacancy, parameters),
  }));
}

/** The distance in km a person would travel at most. */
export function commuteLimitKm(person: MatchPerson, parameters: MatchParameters): number {
  return person.commuteLimitKm ?? parameters.commuteLimitDefaultKm;
}

/** True when the person would live in and the vacancy has a place to live. */
export function offersDormitory(person: MatchPerson, vacancy: MatchVacancy): boolean {
  return person.acceptsDormitory && vacancy.dormitory;
}

function withinCommute(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): boolean {
  const km = distanceKm(person.residence, vacancy.place);
  return km !== null && km <= commuteLimitKm(person, parameters);
}

// Only the month of birth is known, so the age counts as reached once that month is over.
function isOfAge(person: MatchPerson, { today, minimumAgeYears }: MatchParameters): boolean {
  return monthNumber(today) > monthNumber(person.birthMonth) + minimumAgeYears * 12;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function essential(vacancy: MatchVacancy, ...kinds: readonly MatchRequirement['kind'][]): readonly MatchRequirement[] {
  return vacancy.requirements.filter((need) => need.essential && kinds.includes(need.kind));
}

function missingCertificates(person: MatchPerson, vacancy: MatchVacancy): readonly string[] {
  return missing(
    essential(vacancy, 'certificate').map((need) => need.code),
    person.certificates,
  );
}

function missingSkills(person: MatchPerson, vacancy: MatchVacancy): readonly string[] {
  return essential(vacancy, 'skill', 'language')
    .filter((need) => !holdsSkill(person.skills, need.code, need.level))
    .map((need) => need.code);
}

function missing(needed: readonly string[], held: readonly string[]): readonly string[] {
  return needed.filter((code) => !held.includes(code));
}

function monthsOf(need: MatchRequirement): number {
  return Number(need.level ?? 0);
}

function known(name: string, value: string | number | null): MatchArguments {
  return value === null ? {} : { [name]: value };
}
