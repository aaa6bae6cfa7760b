import { Known } from '../statement';
import { PersonLife, ReferralAnswer, StepFact } from './life';

const byEmployer: ReadonlySet<ReferralAnswer['outcome']> = new Set(['hired', 'refused-by-employer']);

/** True where the employer said yes or no. */
export function isAnswer({ outcome }: ReferralAnswer): boolean {
  return byEmployer.has(outcome);
}

/** The first end of the referral: one to the same vacancy, before the person was referred there again. */
export function endOfReferral(
  { vacancyId, on }: StepFact,
  referrals: readonly StepFact[],
  { answers }: PersonLife,
): Known<ReferralAnswer> | undefined {
  const again = referrals.filter((other) => other.vacancyId === vacancyId && on < other.on).map((other) => other.on);
  return answers
    .filter((answer) => answer.vacancyId === vacancyId && on <= answer.closedOn)
    .filter(({ closedOn }) => again.every((next) => closedOn < next))
    .sort((a, b) => (`${a.closedOn} ${a.referralId}` < `${b.closedOn} ${b.referralId}` ? -1 : 1))[0];
}
