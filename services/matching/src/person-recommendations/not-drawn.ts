import { propensities } from '@doorstep/matcher';
import { Draw, NotDrawn, RecommendedVacancy } from '../recommendations/recommendations.events';

/** Which vacancies could as well have had the last place, had the lot fallen on them. */
export function notDrawn(draw: Draw, given: readonly RecommendedVacancy[]): readonly NotDrawn[] {
  const chanceOf = propensities(
    draw.candidates.map(({ vacancyId: id, score }) => ({ id, score })),
    draw.bound,
  );
  return draw.candidates
    .filter(({ vacancyId }) => chanceOf(vacancyId, given.length) > 0)
    .filter(({ vacancyId }) => given.every((one) => one.vacancyId !== vacancyId))
    .map(({ vacancyId, score }) => ({ vacancyId, score, outcome: 'not-drawn' }));
}
