import { credentialAttainment } from '../definitions/credential-attainment.metric';
import { employerResponse } from '../definitions/employer-response.metric';
import { employmentRateQ2 } from '../definitions/employment-rate-q2.metric';
import { employmentRateQ2Subsidised } from '../definitions/employment-rate-q2-subsidised.metric';
import { employmentRateQ4 } from '../definitions/employment-rate-q4.metric';
import { employmentRateQ4Subsidised } from '../definitions/employment-rate-q4-subsidised.metric';
import { leavers } from '../definitions/leavers.metric';
import { medianEarningsQ2 } from '../definitions/median-earnings-q2.metric';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { personsPlacedAny } from '../definitions/persons-placed-any.metric';
import { personsPlacedSubsidised } from '../definitions/persons-placed-subsidised.metric';
import { placementSpells } from '../definitions/placement-spells.metric';
import { retainedAt90Days } from '../definitions/retained-at-90-days.metric';
import { sameEmployerRetention } from '../definitions/same-employer-retention.metric';
import { sustainedEmployment } from '../definitions/sustained-employment.metric';
import { timeToFill } from '../definitions/time-to-fill.metric';
import { timeToPlacement } from '../definitions/time-to-placement.metric';
import { transitionRate } from '../definitions/transition-rate.metric';
import { transitionsWithinTwelveMonths } from '../definitions/transitions-within-12-months.metric';
import { transitionsWithinSixMonths } from '../definitions/transitions-within-6-months.metric';
import { vacancyFill } from '../definitions/vacancy-fill.metric';
import { Metric } from './metric';

/** Every definition in every version. */
export const metrics: readonly Metric[] = [
  credentialAttainment,
  employerResponse,
  employmentRateQ2,
  employmentRateQ2Subsidised,
  employmentRateQ4,
  employmentRateQ4Subsidised,
  leavers,
  medianEarningsQ2,
  personsPlaced,
  personsPlacedAny,
  personsPlacedSubsidised,
  placementSpells,
  retainedAt90Days,
  sameEmployerRetention,
  sustainedEmployment,
  timeToFill,
  timeToPlacement,
  transitionRate,
  transitionsWithinTwelveMonths,
  transitionsWithinSixMonths,
  vacancyFill,
];

/** The definition `id` in `version`, or in its newest; undefined when there is none. */
export function metricOf(id: string, version?: number): Metric | undefined {
  return metrics
    .filter((known) => known.id === id && (version === undefined || known.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
