import { MatchPerson } from '../facts/person';
import { known } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { monthlyFenOf } from '../facts/wage';
import { commuteLimitMetres, metresBetween, offersDormitory, withinCommute } from '../place/distance';
import { Constraint, missing } from './constraint';

/** Limits a person has or has set. What is not known of a vacancy does not satisfy them, unless the rule says otherwise. */
export const limits: readonly Constraint[] = [
  {
    rule: 'wage-floor',
    version: 1,
    source: 'the person’s own limit',
    holds: (person, vacancy) =>
      person.wageFloorFen === null || (monthlyFenOf(vacancy.wage) ?? 0) >= person.wageFloorFen,
    describe: (person, vacancy) => ({
      ...known('floorFen', person.wageFloorFen),
      ...known('wageFen', monthlyFenOf(vacancy.wage)),
    }),
  },
  {
    rule: 'contract-kind',
    version: 1,
    source: 'the person’s own limit',
    holds: (person, vacancy) =>
      person.contractKinds.length === 0 ||
      (vacancy.contractKind !== null && person.contractKinds.includes(vacancy.contractKind)),
    describe: (person, vacancy) => ({ accepted: person.contractKinds, ...known('offered', vacancy.contractKind) }),
  },
  {
    rule: 'shifts',
    version: 1,
    source: 'the person’s own limit',
    holds: (person, vacancy) => person.shifts.length === 0 || missing(vacancy.shifts, person.shifts).length === 0,
    describe: (person, vacancy) => ({ accepted: person.shifts, worked: vacancy.shifts }),
  },
  {
    rule: 'accommodation-needs',
    version: 1,
    source: '残疾人就业条例 art 13',
    holds: (person, vacancy) => missing(person.accommodationNeeds, vacancy.accommodationsOffered).length === 0,
    describe: (person, vacancy) => ({
      needed: person.accommodationNeeds,
      missing: missing(person.accommodationNeeds, vacancy.accommodationsOffered),
    }),
  },
  {
    // Demands that were not stated do not exclude: nearly no vacancy states them, and a limit must not cost a person every chance.
    rule: 'health-limits',
    version: 1,
    source: '社会救助暂行办法 art 45; set by a doctor',
    holds: (person, vacancy) => demandsAgainst(person, vacancy).length === 0,
    describe: (person, vacancy) => ({ against: demandsAgainst(person, vacancy) }),
  },
  {
    // Three refusals of suitable work can cost the allowance, so work whose demands nobody stated is not put to a recipient with limits.
    rule: 'suitable-for-recipient',
    version: 1,
    source: '社会救助暂行办法 art 45',
    holds: (person, vacancy) => !needsStatedDemands(person) || vacancy.healthDemands !== null,
    describe: (person) => ({ recipient: person.subsistenceRecipient === true ? 'yes' : 'no' }),
  },
  {
    rule: 'commute-or-dormitory',
    version: 1,
    source: 'the person’s own limit',
    holds: (person, vacancy, parameters) =>
      offersDormitory(person, vacancy) || withinCommute(person, vacancy, parameters),
    describe: (person, vacancy, parameters) => {
      const metres = metresBetween(person, vacancy, parameters.knowledge);
      return {
        limitKm: commuteLimitMetres(person, parameters) / 1000,
        dormitory: offersDormitory(person, vacancy) ? 'yes' : 'no',
        ...known('distanceKm', metres === null ? null : Math.round(metres / 1000)),
      };
    },
  },
];

export function needsStatedDemands(person: MatchPerson): boolean {
  return person.subsistenceRecipient === true && person.healthLimits.length > 0;
}

/** What a vacancy demands of health: what it states, and night work where it has night shifts. */
export function demandsOf(vacancy: MatchVacancy): readonly string[] {
  const stated = vacancy.healthDemands ?? [];
  return vacancy.shifts.includes('night') ? [...stated, 'night-work'] : stated;
}

/** The demand a health limit excludes. */
export function demandExcludedBy(limit: string): string {
  return limit.replace(/^no-/, '');
}

function demandsAgainst(person: MatchPerson, vacancy: MatchVacancy): readonly string[] {
  const excluded = person.healthLimits.map(demandExcludedBy);
  return demandsOf(vacancy).filter((demand) => excluded.includes(demand));
}
