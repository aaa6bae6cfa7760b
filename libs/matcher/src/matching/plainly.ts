import { suits } from '../constraints/constraints';
import { RecommendOptions } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { scoreOf } from '../score/score';
import { byScore, keyOf, lotOf, Scored, twinOf } from './order';

export interface Found extends Scored {
  readonly vacancy: MatchVacancy;
}

/**
 * What {@link recommend} must find, said plainly: every vacancy is looked at, those that suit are ordered by score, and one of each employer
 * comes before a second of any.
 */
export function recommendPlainly(
  person: MatchPerson,
  vacancies: readonly MatchVacancy[],
  options: RecommendOptions,
): readonly Found[] {
  const personKey = keyOf(person.personId);
  const ordered = vacancies
    .filter((vacancy) => suits(person, vacancy, options))
    .map((vacancy) => {
      const { vacancyId } = vacancy;
      return {
        vacancy,
        score: scoreOf(person, vacancy, options),
        lot: lotOf(personKey, keyOf(vacancyId)),
        twin: twinOf(vacancyId),
      };
    })
    .sort(byScore);
  const seen = new Set<string>();
  const first: Found[] = [];
  const further: Found[] = [];
  for (const found of ordered) {
    (seen.has(found.vacancy.employerId) ? further : first).push(found);
    seen.add(found.vacancy.employerId);
  }
  return [...first, ...further].slice(0, options.limit).sort(byScore);
}
