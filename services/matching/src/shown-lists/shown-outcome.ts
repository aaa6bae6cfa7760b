import { CivilDate, daysBetween } from '@doorstep/event-sourcing';
import { ShownOutcome } from '@doorstep/matcher';
import { ReferralOutcome } from '../referrals/referral-status';

/** The days of a referral that tell what came of it. */
export interface ReferralDays {
  readonly referredOn: CivilDate;
  readonly interviewOn: CivilDate | null;
  readonly offeredOn: CivilDate | null;
  readonly hiredOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly outcome: ReferralOutcome | null;
}

/** What came of a vacancy shown on `madeOn`: of the refusal of its recommendation, and of referrals made since. An employer has answered by the interview at the latest. */
export function shownOutcome(
  madeOn: CivilDate,
  declinedOn: CivilDate | null,
  referrals: readonly ReferralDays[],
): ShownOutcome {
  const since = referrals.filter(({ referredOn }) => referredOn >= madeOn);
  const first = (days: readonly (CivilDate | null)[]) => {
    const known = days.flatMap((day) => day ?? []).sort();
    return known[0] === undefined ? null : Math.max(0, daysBetween(madeOn, known[0]));
  };
  const ended = (...outcomes: readonly ReferralOutcome[]) =>
    since.map(({ endedOn, outcome }) => (outcome !== null && outcomes.includes(outcome) ? endedOn : null));
  const answers = since.flatMap(({ interviewOn, offeredOn, hiredOn }) => [interviewOn, offeredOn, hiredOn]);
  const hires = since.filter(({ outcome }) => outcome !== 'hire-fell-through').map(({ hiredOn }) => hiredOn);
  return {
    declinedAfter: first([declinedOn]),
    referredAfter: first(since.map(({ referredOn }) => referredOn)),
    answeredAfter: first([...answers, ...ended('refused-by-employer')]),
    refusedAfter: first(ended('refused-by-employer', 'refused-by-seeker')),
    hiredAfter: first(hires),
  };
}
