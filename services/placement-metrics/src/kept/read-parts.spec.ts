import { dateNumbered } from '@doorstep/event-sourcing';
import { broughtBy, Part } from './read-parts';

const referral = [['r', 1, 1], '620102', 'none', 'female', '35-44', 'unknown', 'self', 'e1', 'unknown'];
const part = (...entries: readonly unknown[]): Part => ({
  month: '2026-03-01',
  county: '620102',
  entries: JSON.stringify(entries),
});

describe('what somebody brings to a month', () => {
  it('counts twice what was written down as brought twice: two referrals of a day to one employer are alike', () => {
    expect(broughtBy([part([1, 2, 'p', referral])], dateNumbered(5))).toHaveLength(2);
  });

  it('is what is left as of the end of the day, in whichever parts it was written down', () => {
    const parts = [part([1, 1, 'p', referral], [4, -1, 'p', referral]), part([2, 1, 'p', referral])];
    expect([0, 1, 3, 4].map((day) => broughtBy(parts, dateNumbered(day)).length)).toEqual([0, 1, 2, 1]);
  });
});
