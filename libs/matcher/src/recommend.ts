import { commuteLimitKm, suits } from './constraints';
import { distanceClassesKm, distanceKm } from './distance';
import { explain } from './explain';
import { byScore, Scored, tieBreak } from './order';
import { distancePointsAtMost, occupationPointsAtMost, scoreOf, weights } from './score';
import { MatchParameters, MatchPerson, MatchVacancy, Recommendation, RecommendOptions } from './types';
import { VacancyBucket, VacancyIndex } from './vacancy-index';

/** Name and version of this matcher, stored with every result it makes. */
export const matcherVersion = { name: 'constraints-then-score', version: 1 } as const;

interface Suitable extends Scored {
  readonly vacancy: MatchVacancy;
}

/**
 * The best `options.limit` vacancies for a person, best first: every hard constraint holds, one vacancy of each employer as far as
 * there are enough employers, then further ones of the same. Fewer, or none, when no more suit. The same input gives the same answer.
 */
export function recommend(
  person: MatchPerson,
  index: VacancyIndex,
  options: RecommendOptions,
): readonly Recommendation[] {
  const found: Suitable[] = [];
  const bestByEmployer = new Map<string, number>();
  let toBeat = -1;
  for (const { bucket, atMost } of promising(person, index, options)) {
    if (atMost < toBeat) break;
    const foundBefore = found.length;
    for (const vacancy of bucket.vacancies) {
      if (!suits(person, vacancy, options)) continue;
      const score = scoreOf(person, vacancy, options);
      found.push({ vacancy, score, id: vacancy.vacancyId, lot: tieBreak(person.personId, vacancy.vacancyId) });
      bestByEmployer.set(vacancy.employerId, Math.max(score, bestByEmployer.get(vacancy.employerId) ?? 0));
    }
    if (found.length > foundBefore) toBeat = scoreToBeat(bestByEmployer, options.limit);
  }
  return spreadOverEmployers(found.sort(byScore), options.limit).map(({ vacancy, score }, position) => ({
    vacancyId: vacancy.vacancyId,
    employerId: vacancy.employerId,
    rank: position + 1,
    score,
    explanation: explain(person, vacancy, options),
  }));
}

function promising(person: MatchPerson, index: VacancyIndex, parameters: MatchParameters) {
  const otherPoints = weights.skills + weights.experience + weights.wage;
  const limitKm = commuteLimitKm(person, parameters);
  return index.buckets
    .map((bucket) => ({ bucket, km: kmAtLeast(person, bucket) }))
    .filter(({ km }) => person.acceptsDormitory || (km !== null && km <= limitKm))
    .map(({ bucket, km }) => ({
      bucket,
      atMost: otherPoints + occupationPointsAtMost(person, bucket.occupationGroup) + distancePointsAtMost(km, limitKm),
    }))
    .sort((a, b) => b.atMost - a.atMost);
}

function kmAtLeast(person: MatchPerson, bucket: VacancyBucket): number | null {
  const km = distanceKm(person.residence, bucket.county);
  return km === distanceClassesKm.county ? distanceClassesKm.township : km;
}

function scoreToBeat(bestByEmployer: ReadonlyMap<string, number>, limit: number): number {
  if (bestByEmployer.size < limit) return -1;
  return [...bestByEmployer.values()].sort((a, b) => b - a)[limit - 1] ?? -1;
}

function spreadOverEmployers(ordered: readonly Suitable[], limit: number): readonly Suitable[] {
  const seen = new Set<string>();
  const first: Suitable[] = [];
  const further: Suitable[] = [];
  for (const one of ordered) {
    (seen.has(one.vacancy.employerId) ? further : first).push(one);
    seen.add(one.vacancy.employerId);
  }
  return [...first, ...further].slice(0, limit).sort(byScore);
}
