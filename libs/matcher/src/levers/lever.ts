import { Constraint } from '../constraints/constraint';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { certificatesMissing, educationMissing, skillsMissing } from '../prospects/missing';
import { areaOf } from '../place/divisions';
import { commuteLimitMetres, metresBetween } from '../place/distance';
import { skillLevelNeeded } from '../score/levels';

/**
 * What others than the person could do about unmet guarantees. A vacancy has `occupationGroup` and `area`; training has `area`, where those
 * live whom it is for, and `certificate`, `skill` with `level`, or `education`; a route leads `from` the area of homes `to` one of vacancies.
 * An area has nine digits for a township, six where the township is not known, and is missing where no place is.
 */
export interface Lever {
  readonly kind: 'vacancy' | 'training' | 'route';
  readonly arguments: Readonly<Record<string, string>>;
}

/** A route joins places so far from each other at most, by the measure of the matcher. */
const routeMetresAtMost = 50_000;

/** What would open the vacancy to the person, where `only` is all that stands between them. */
export function leversAgainst(
  only: Constraint,
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): Lever | undefined {
  if (only.rule === 'commute-or-dormitory') return routeFor(person, vacancy, parameters);
  const learnt = trainingFor(only, person, vacancy, parameters);
  return learnt && { kind: 'training', arguments: { ...placed('area', areaOf(person.residence)), ...learnt } };
}

/** A name for a lever: the same for the same lever alone. */
export function leverKey({ kind, arguments: of }: Lever): string {
  return JSON.stringify([kind, ...Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function placed(name: string, area: string | null): Readonly<Record<string, string>> {
  return area === null ? {} : { [name]: area };
}

function trainingFor(
  { rule }: Constraint,
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): Readonly<Record<string, string>> | undefined {
  switch (rule) {
    case 'essential-certificates': {
      const [certificate, further] = certificatesMissing(person, vacancy, parameters);
      return certificate !== undefined && further === undefined ? { certificate } : undefined;
    }
    case 'essential-skills': {
      const [need, further] = skillsMissing(person, vacancy, parameters);
      if (need === undefined || further !== undefined) return undefined;
      return skillLevelNeeded(need.level) === 0
        ? { skill: need.code }
        : { skill: need.code, level: String(need.level) };
    }
    case 'education': {
      const education = educationMissing(person, vacancy);
      return education === undefined ? undefined : { education };
    }
    default:
      return undefined;
  }
}

function routeFor(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): Lever | undefined {
  const [from, to] = [areaOf(person.residence), areaOf(vacancy.place)];
  const metres = metresBetween(person, vacancy, parameters.knowledge);
  if (from === null || to === null || metres === null) return undefined;
  if (metres > Math.max(routeMetresAtMost, commuteLimitMetres(person, parameters))) return undefined;
  return { kind: 'route', arguments: { from, to } };
}
