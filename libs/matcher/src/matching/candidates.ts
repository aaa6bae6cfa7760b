import { suits } from '../constraints/constraints';
import { MatchParameters, RecommendOptions } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Candidate } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { scoreOf } from '../score/score';
import { explain } from './explain';
import { byScore, keyOf, lotOf, Scored, twinOf } from './order';

export interface CandidateOptions extends RecommendOptions {
  /** Whom the page before ended with: only those who come later are given. */
  readonly after?: { readonly personId: string; readonly score: number };
  /** The parameters in force for a person, where they are not those of the options. */
  readonly parametersOf?: (person: MatchPerson) => MatchParameters;
}

/** The best `options.limit` people for a vacancy, best first, by the same constraints and the same score as {@link recommend}. */
export function candidatesFor(
  vacancy: MatchVacancy,
  people: readonly MatchPerson[],
  options: CandidateOptions,
): readonly Candidate[] {
  const vacancyKey = keyOf(vacancy.vacancyId);
  const placeOf = (personId: string, score: number): Scored => ({
    score,
    lot: lotOf(keyOf(personId), vacancyKey),
    twin: twinOf(personId),
  });
  const { after, limit, parametersOf = () => options } = options;
  const ranked = people
    .filter((person) => suits(person, vacancy, parametersOf(person)))
    .map((person) => ({ person, ...placeOf(person.personId, scoreOf(person, vacancy, parametersOf(person))) }))
    .sort(byScore)
    .map((one, position) => ({ ...one, rank: position + 1 }));
  const before = after && placeOf(after.personId, after.score);
  return ranked
    .filter((one) => before === undefined || byScore(one, before) > 0)
    .slice(0, limit)
    .map(({ person, score, rank }) => ({
      personId: person.personId,
      rank,
      score,
      explanation: explain(person, vacancy, parametersOf(person)),
    }));
}

/** True when the vacancy is of the candidate's field, or may be. */
export function isOfOwnField({ explanation }: Candidate): boolean {
  return explanation.contributions.some(({ component, value }) => component === 'field' && value > 0);
}
