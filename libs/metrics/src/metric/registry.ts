import { credentialAttainment } from '../definitions/credential-attainment.metric';
import { daysToFirstAnswer } from '../definitions/days-to-first-answer.metric';
import { deliveredOfRegistered } from '../definitions/delivered-of-registered.metric';
import { employedAtFollowUp } from '../definitions/employed-at-follow-up.metric';
import { employerResponse } from '../definitions/employer-response.metric';
import { employmentRateQ2 } from '../definitions/employment-rate-q2.metric';
import { employmentRateQ2Subsidised } from '../definitions/employment-rate-q2-subsidised.metric';
import { employmentRateQ4 } from '../definitions/employment-rate-q4.metric';
import { employmentRateQ4Subsidised } from '../definitions/employment-rate-q4-subsidised.metric';
import { factsWithoutPerson } from '../definitions/facts-without-person.metric';
import { fullTimeWorkWithinWeeks } from '../definitions/full-time-work-within-weeks.metric';
import { guaranteeCoverage } from '../definitions/guarantee-coverage.metric';
import { guaranteeCoverageOfEmployers } from '../definitions/guarantee-coverage-2.metric';
import { hiredOfRegistered } from '../definitions/hired-of-registered.metric';
import { householdsWithPlacement } from '../definitions/households-with-placement.metric';
import { householdsWithSubsidisedPlacement } from '../definitions/households-with-subsidised-placement.metric';
import { identityMerges } from '../definitions/identity-merges.metric';
import { lateFacts } from '../definitions/late-facts.metric';
import { leavers } from '../definitions/leavers.metric';
import { meanEarnings } from '../definitions/mean-earnings.metric';
import { meanSpellLength } from '../definitions/mean-spell-length.metric';
import { meanTrainingLength } from '../definitions/mean-training-length.metric';
import { medianEarnings } from '../definitions/median-earnings.metric';
import { medianEarningsQ2 } from '../definitions/median-earnings-q2.metric';
import { medianSpellLength } from '../definitions/median-spell-length.metric';
import { migrantWorkScale } from '../definitions/migrant-work-scale.metric';
import { netEmploymentChange } from '../definitions/net-employment-change.metric';
import { newUrbanEmployment } from '../definitions/new-urban-employment.metric';
import { newUrbanEmploymentGross } from '../definitions/new-urban-employment-gross.metric';
import { oneHouseholdOneEmployed } from '../definitions/one-household-one-employed.metric';
import { peopleInDifficultyEmployed } from '../definitions/people-in-difficulty-employed.metric';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { personsPlacedAny } from '../definitions/persons-placed-any.metric';
import { personsPlacedSubsidised } from '../definitions/persons-placed-subsidised.metric';
import { placementRateOfRegistered } from '../definitions/placement-rate-of-registered.metric';
import { placementRateWithSubsidised } from '../definitions/placement-rate-with-subsidised.metric';
import { placementSpells } from '../definitions/placement-spells.metric';
import { recommendationConcentration } from '../definitions/recommendation-concentration.metric';
import { recommendedOfRegistered } from '../definitions/recommended-of-registered.metric';
import { referredOfRegistered } from '../definitions/referred-of-registered.metric';
import { registeredUnemployed } from '../definitions/registered-unemployed.metric';
import { registeredUnemploymentRate } from '../definitions/registered-unemployment-rate.metric';
import { retainedAt90Days } from '../definitions/retained-at-90-days.metric';
import { sameEmployerRetention } from '../definitions/same-employer-retention.metric';
import { selectionRatioDelivered } from '../definitions/selection-ratio-delivered.metric';
import { selectionRatioHired } from '../definitions/selection-ratio-hired.metric';
import { selectionRatioRecommended } from '../definitions/selection-ratio-recommended.metric';
import { selectionRatioReferred } from '../definitions/selection-ratio-referred.metric';
import { selectionRatioVerified } from '../definitions/selection-ratio-verified.metric';
import { selectionRatioWorkingAt90Days } from '../definitions/selection-ratio-working-at-90-days.metric';
import { spellsBegun } from '../definitions/spells-begun.metric';
import { spellsEndedInFullTimeWork } from '../definitions/spells-ended-in-full-time-work.metric';
import { spellsEndedInPartTimeWork } from '../definitions/spells-ended-in-part-time-work.metric';
import { spellsEndedInWork } from '../definitions/spells-ended-in-work.metric';
import { spellsEndedOtherwise } from '../definitions/spells-ended-otherwise.metric';
import { spellsEndedStatusUnknown } from '../definitions/spells-ended-status-unknown.metric';
import { spellsNotEnded } from '../definitions/spells-not-ended.metric';
import { sustainedEmployment } from '../definitions/sustained-employment.metric';
import { timeToFill } from '../definitions/time-to-fill.metric';
import { timeToPlacement } from '../definitions/time-to-placement.metric';
import { transitionRate } from '../definitions/transition-rate.metric';
import { transitionsWithinTwelveMonths } from '../definitions/transitions-within-12-months.metric';
import { transitionsWithinSixMonths } from '../definitions/transitions-within-6-months.metric';
import { unemployedReEmployed } from '../definitions/unemployed-re-employed.metric';
import { urbanEmploymentAttrition } from '../definitions/urban-employment-attrition.metric';
import { vacanciesOverloaded } from '../definitions/vacancies-overloaded.metric';
import { vacanciesWithoutRecommendation } from '../definitions/vacancies-without-recommendation.metric';
import { vacancyFill } from '../definitions/vacancy-fill.metric';
import { verifiedOfRegistered } from '../definitions/verified-of-registered.metric';
import { veryLateFacts } from '../definitions/very-late-facts.metric';
import { workingAt90DaysOfRegistered } from '../definitions/working-at-90-days-of-registered.metric';
import { Metric } from './metric';

/** Every definition in every version. */
export const metrics: readonly Metric[] = [
  credentialAttainment,
  daysToFirstAnswer,
  deliveredOfRegistered,
  employedAtFollowUp,
  employerResponse,
  employmentRateQ2,
  employmentRateQ2Subsidised,
  employmentRateQ4,
  employmentRateQ4Subsidised,
  factsWithoutPerson,
  fullTimeWorkWithinWeeks,
  guaranteeCoverage,
  guaranteeCoverageOfEmployers,
  hiredOfRegistered,
  householdsWithPlacement,
  householdsWithSubsidisedPlacement,
  identityMerges,
  lateFacts,
  leavers,
  meanEarnings,
  meanSpellLength,
  meanTrainingLength,
  medianEarnings,
  medianEarningsQ2,
  medianSpellLength,
  migrantWorkScale,
  netEmploymentChange,
  newUrbanEmployment,
  newUrbanEmploymentGross,
  oneHouseholdOneEmployed,
  peopleInDifficultyEmployed,
  personsPlaced,
  personsPlacedAny,
  personsPlacedSubsidised,
  placementRateOfRegistered,
  placementRateWithSubsidised,
  placementSpells,
  recommendationConcentration,
  recommendedOfRegistered,
  referredOfRegistered,
  registeredUnemployed,
  registeredUnemploymentRate,
  retainedAt90Days,
  sameEmployerRetention,
  selectionRatioDelivered,
  selectionRatioHired,
  selectionRatioRecommended,
  selectionRatioReferred,
  selectionRatioVerified,
  selectionRatioWorkingAt90Days,
  spellsBegun,
  spellsEndedInFullTimeWork,
  spellsEndedInPartTimeWork,
  spellsEndedInWork,
  spellsEndedOtherwise,
  spellsEndedStatusUnknown,
  spellsNotEnded,
  sustainedEmployment,
  timeToFill,
  timeToPlacement,
  transitionRate,
  transitionsWithinTwelveMonths,
  transitionsWithinSixMonths,
  unemployedReEmployed,
  urbanEmploymentAttrition,
  vacanciesOverloaded,
  vacanciesWithoutRecommendation,
  vacancyFill,
  verifiedOfRegistered,
  veryLateFacts,
  workingAt90DaysOfRegistered,
];

/** The definition `id` in `version`, or in its newest; undefined when there is none. */
export function metricOf(id: string, version?: number): Metric | undefined {
  return metrics
    .filter((known) => known.id === id && (version === undefined || known.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
