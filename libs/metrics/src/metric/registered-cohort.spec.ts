import { belongs, life, period, registered } from './sample-life.fixture';
import { shareOfRegistered } from './registered-cohort';

const shown = [{ source: 'spec', position: 7 }];
const brought = (registrations: readonly ReturnType<typeof registered>[], during = period) =>
  shareOfRegistered(life('a', { registrations }), during, () => shown);

describe('what somebody brings to a share of those who registered', () => {
  it('is of the first opening in the period, whichever order registrations come in', () => {
    const [early, first, again] = [registered('2026-02-28'), registered('2026-03-05'), registered('2026-03-20')];
    const expected = [
      {
        amount: { kind: 'ratio', numerator: 1, denominator: 1 },
        on: '2026-03-05',
        evidence: [first.evidence, ...shown],
      },
    ];
    expect(brought([again, first, early])).toEqual(expected);
    expect(brought([early, first, again])).toEqual(expected);
  });

  it('is nothing of who did not register in the period, or on a day that has not come', () => {
    expect(brought([registered('2026-02-28'), registered('2026-04-01')])).toEqual([]);
    expect(brought([registered('2026-03-05')], { ...period, today: '2026-03-04' })).toEqual([]);
    expect(brought([registered('2026-03-05')], { ...period, today: '2026-03-05' })).toHaveLength(1);
  });

  it('is nought of one, resting on the registration alone, of who did not come so far', () => {
    const registration = registered('2026-03-05');
    const somebody = life('a', { registrations: [registration], memberships: [belongs('veteran', '2020-01-01')] });
    expect(shareOfRegistered(somebody, period, () => [])).toEqual([
      { amount: { kind: 'ratio', numerator: 0, denominator: 1 }, on: '2026-03-05', evidence: [registration.evidence] },
    ]);
  });
});
