import { suits } from './constraints';
import { explain } from './explain';
import { byScore, Scored, tieBreak } from './order';
import { scoreOf } from './score';
import { Candidate, MatchPerson, MatchVacancy, RecommendOptions } from './types';

export interface CandidateOptions extends RecommendOptions {
  /** Whom the page before ended with: only those who come later are given. */
  readonly after?: { readonly personId: string; readonly score: number };
}

/** The best `options.limit` people for a vacancy, best first, by the same constraints and the same score as {@link recommend}. */
export function candidatesFor(
  vacancy: MatchVacancy,
  people: readonly MatchPerson[],
  options: CandidateOptions,
): readonly Candidate[] {
  const placeOf = (personId: string, score: number): Scored => ({
    score,
    id: personId,
    lot: tieBreak(personId, vacancy.vacancyId),
  });
  const ranked = people
    .filter((person) => suits(person, vacancy, options))
    .map((person) => ({ person, ...placeOf(person.personId, scoreOf(person, vacancy, options)) }))
    .sort(byScore)
    .map((one, position) => ({ ...one, rank: position + 1 }));
  const { after, limit } = options;
  const before = after && placeOf(after.personId, after.score);
  return ranked
    .filter((one) => before === undefined || byScore(one, before) > 0)
    .slice(0, limit)
    .map(({ person, score, rank }) => ({
      personId: person.personId,
      rank,
      score,
      explanation: explain(person, vacancy, options),
    }));
}
