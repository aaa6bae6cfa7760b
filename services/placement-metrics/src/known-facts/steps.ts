import { civilDateOf } from '@doorstep/event-sourcing';
import { Known, ReferralAnswer, StepFact } from '@doorstep/metrics';
import type { MatchingHistoryRow } from '../matching-history/matching-history.table';

/** A row of the matching history. */
export type Step = Known<Pick<MatchingHistoryRow, 'factId' | 'personId' | 'vacancyId' | 'happenedOn' | 'recordedAt'>> &
  Pick<MatchingHistoryRow, 'step' | 'employerId' | 'outcome'>;

/** A step of the way to work. */
export function stepOf({
  step,
  personId,
  vacancyId,
  happenedOn: on,
  employerId,
  evidence,
}: Step): readonly Known<StepFact>[] {
  if (step === 'answered') return [];
  return [{ personId, step, vacancyId, on, evidence, ...(employerId === null ? {} : { employerId }) }];
}

/** How a referral ended. A message of a hire tells its first day of work alone: it was decided when it was recorded. */
export function answerOf({ factId, step, personId, vacancyId, ...told }: Step): readonly Known<ReferralAnswer>[] {
  const { outcome, happenedOn, recordedAt, evidence } = told;
  if (outcome === null) return [];
  const closedOn = step === 'hired' ? civilDateOf(recordedAt) : happenedOn;
  return [{ personId, vacancyId, referralId: factId, closedOn, outcome, evidence }];
}
