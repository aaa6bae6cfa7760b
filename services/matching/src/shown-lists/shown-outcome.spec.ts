import { ReferralDays, shownOutcome } from './shown-outcome';

const referral = (more: Partial<ReferralDays>): ReferralDays => ({
  referredOn: '2026-03-04',
  interviewOn: null,
  offeredOn: null,
  hiredOn: null,
  endedOn: null,
  outcome: null,
  ...more,
});
const nothing = {
  declinedAfter: null,
  referredAfter: null,
  answeredAfter: null,
  refusedAfter: null,
  hiredAfter: null,
};

describe('what came of something shown', () => {
  const outcome = (declinedOn: string | null, ...referrals: readonly ReferralDays[]) =>
    shownOutcome('2026-03-02', declinedOn, referrals);

  it.each([
    ['nothing', outcome(null), {}],
    ['its refusal by the person', outcome('2026-03-02'), { declinedAfter: 0 }],
    ['a referral', outcome(null, referral({})), { referredAfter: 2 }],
    ['a referral from before', outcome(null, referral({ referredOn: '2026-03-01', hiredOn: '2026-03-09' })), {}],
    [
      'a hire',
      outcome(null, referral({ interviewOn: '2026-03-08', offeredOn: '2026-03-07', hiredOn: '2026-03-12' })),
      { referredAfter: 2, answeredAfter: 5, hiredAfter: 10 },
    ],
    [
      'a hire that fell through',
      outcome(null, referral({ hiredOn: '2026-03-12', endedOn: '2026-03-20', outcome: 'hire-fell-through' })),
      { referredAfter: 2, answeredAfter: 10 },
    ],
    [
      'a refusal by the employer',
      outcome(null, referral({ endedOn: '2026-03-05', outcome: 'refused-by-employer' })),
      { referredAfter: 2, answeredAfter: 3, refusedAfter: 3 },
    ],
    [
      'an employer who stays silent, and a second try',
      outcome(
        null,
        referral({ endedOn: '2026-03-18', outcome: 'employer-silent' }),
        referral({ referredOn: '2026-03-20', offeredOn: '2026-03-21' }),
      ),
      { referredAfter: 2, answeredAfter: 19 },
    ],
  ])('tells %s', (_, told, expected) => {
    expect(told).toEqual({ ...nothing, ...expected });
  });
});
