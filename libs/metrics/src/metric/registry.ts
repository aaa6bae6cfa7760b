import { credentialAttainment } from '../definitions/credential-attainment.metric';
import { employerResponse } from '../definitions/employer-response.metric';
import { employmentRateQ2 } from '../definitions/employment-rate-q2.metric';
import { employmentRateQ2Subsidised } from '../definitions/employment-rate-q2-subsidised.metric';
import { employmentRateQ4 } from '../definitions/employment-rate-q4.metric';
import { employmentRateQ4Subsidised } from '../definitions/employment-rate-q4-subsidised.metric';
import { medianEarningsQ2 } from '../definitions/median-earnings-q2.metric';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { retainedAt90Days } from '../definitions/retained-at-90-days.metric';
import { sameEmployerRetention } from '../definitions/same-employer-retention.metric';
import { sustainedEmployment } from '../definitions/sustained-employment.metric';
import { timeToFill } from '../definitions/time-to-fill.metric';
import { timeToPlacement } from '../definitions/time-to-placement.metric';
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
  medianEarningsQ2,
  personsPlaced,
  retainedAt90Days,
  sameEmployerRetention,
  sustainedEmployment,
  timeToFill,
  timeToPlacement,
  vacancyFill,
];

/** The definition `id` in `version`, or in its newest; undefined when there is none. */
export function metricOf(id: string, version?: number): Metric | undefined {
  return metrics
    .filter((known) => known.id === id && (version === undefined || known.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
