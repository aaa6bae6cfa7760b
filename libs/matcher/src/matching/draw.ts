import { drawNearEquals, propensities } from '../comparison/near-equals';
import { ValuedCandidate } from '../comparison/logged';
import { RecommendOptions } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Recommendation } from '../facts/results';
import { Component } from '../score/parameters';
import { componentNames, valuesOf } from '../score/score';
import { explain } from './explain';
import { FoundVacancy, IndexedVacancies } from './indexed-vacancies';

export interface DrawOptions extends RecommendOptions {
  /** Vacancies at most so many points below the best of them count as equals. */
  readonly nearEqualPoints: number;
  readonly seed: number;
}

/** What has to be kept of a draw so that other weights can be compared on it. */
export interface KeptDraw {
  readonly seed: number;
  readonly bound: number;
  /** What the values of the candidates are of, in their order. */
  readonly components: readonly Component[];
  /** The best of each employer, at most {@link drawnFrom}; best first. */
  readonly candidates: readonly ValuedCandidate[];
}

export interface DrawnRecommendation extends Recommendation {
  /** How probable it was to stand in its place, over all seeds. */
  readonly propensity: number;
}

export interface DrawnRecommendations {
  readonly recommendations: readonly DrawnRecommendation[];
  readonly draw: KeptDraw;
  /** Candidates of which any could have had the last places, those that got them among them. */
  readonly equals: readonly string[];
}

/** The order is drawn among so many candidates at most. */
export const drawnFrom = 20;

/**
 * What {@link recommend} finds, with the order among near-equals drawn: whoever is at most `nearEqualPoints` below the first of their
 * set stands in an order that `seed` alone decides. Nobody is passed by somebody more than that below.
 */
export function recommendDrawn(
  person: MatchPerson,
  index: IndexedVacancies,
  options: DrawOptions,
): DrawnRecommendations {
  const { limit, seed } = options;
  const bound = Math.max(0, options.nearEqualPoints);
  const parameters = { ...options, score: index.parameters.score, knowledge: index.parameters.knowledge };
  const found = new Map(
    ofDistinctEmployers(index.find(person, options, Math.max(limit, drawnFrom)), limit).map((one) => [
      one.vacancy.vacancyId,
      one,
    ]),
  );
  const candidates = [...found].map(([id, { vacancy, score }]) => ({
    id,
    score,
    values: valuesOf(person, vacancy, parameters),
  }));
  const { order } = drawNearEquals(candidates, bound, seed);
  const propensityOf = propensities(candidates, bound);
  const shown = order.slice(0, limit);
  const last = shown.length;
  return {
    recommendations: shown.map(({ id, score, place, propensity }) => {
      const { vacancy } = found.get(id) as FoundVacancy;
      const among = Math.round(1 / propensity);
      const explanation = explain(person, vacancy, parameters);
      return {
        vacancyId: id,
        employerId: vacancy.employerId,
        rank: place,
        score,
        explanation: among === 1 ? explanation : { ...explanation, drawn: { among, bound, seed } },
        propensity,
      };
    }),
    draw: { seed, bound, components: componentNames, candidates },
    equals: candidates.filter(({ id }) => propensityOf(id, last) > 0).map(({ id }) => id),
  };
}

/** One of each employer; where that is fewer than `least`, further ones of the same up to that number. In their order. */
function ofDistinctEmployers(found: readonly FoundVacancy[], least: number): readonly FoundVacancy[] {
  const seen = new Set<string>();
  const first = new Set(
    found.filter(({ vacancy: { employerId } }) => !seen.has(employerId) && seen.add(employerId) !== undefined),
  );
  const further = found.filter((one) => !first.has(one)).slice(0, Math.max(0, least - first.size));
  return found.filter((one) => first.has(one) || further.includes(one));
}
