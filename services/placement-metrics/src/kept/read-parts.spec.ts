import { dateNumbered } from '@doorstep/event-sourcing';
import { observationsText } from './entries';
import { broughtBy, broughtInTurn, Part } from './read-parts';

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

  it('is told of one subject after the other, from the one after that is named', () => {
    const entries = ['q', 'p"', 'r', 'p'].map((id) => `1,1,${JSON.stringify(id)},${JSON.stringify(referral)}`);
    const parts = [{ ...part(), entries: observationsText([...entries, `2,-1,"r",${JSON.stringify(referral)}`]) }];
    const after = (id: string) =>
      [...broughtInTurn(parts, dateNumbered(5), id)].map((own) => own.map((one) => one.subjectId));
    expect(after('')).toEqual([['p'], ['p"'], ['q'], []]);
    expect(after('p"')).toEqual([['q'], []]);
  });
});
