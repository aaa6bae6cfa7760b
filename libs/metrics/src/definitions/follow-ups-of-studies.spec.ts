import { PersonLife } from '../metric/life';
import { asked, belongs, earned, known, life } from '../metric/sample-life.fixture';
import { employedAtFollowUp } from './employed-at-follow-up.metric';
import { meanEarnings } from './mean-earnings.metric';
import { medianEarnings } from './median-earnings.metric';

const year = { period: { from: '2025-01-01', to: '2026-01-01', today: '2026-06-01' } };
const seen = (from: string, to: string, isEmployed: boolean) => known({ personId: 'p', from, to, isEmployed });
const later = (isEmployed: boolean) => [seen('2025-01-01', '2026-01-01', isEmployed)];
const trained = [belongs('trained', '2024-01-01')];

describe('employed at follow-up', () => {
  const lives: readonly PersonLife[] = [
    life('a', { memberships: trained, followUps: later(true) }),
    life('b', { memberships: trained, followUps: later(false) }),
    life('c', { followUps: [seen('2025-01-01', '2025-04-01', true), seen('2025-10-01', '2026-01-01', false)] }),
    life('d', { followUps: [seen('2024-12-01', '2025-03-01', true)] }),
    life('e', {}),
  ];

  it('is of those who were looked at again, by what was found last', () => {
    const { total, cells } = asked(employedAtFollowUp, lives, { ...year, by: ['group'] });
    expect(total.value).toEqual({ measure: 'ratio', numerator: 1, denominator: 3, ratio: 1 / 3 });
    expect(cells.map(({ cell, value }) => [cell[0], value])).toEqual([
      ['none', { measure: 'ratio', numerator: 0, denominator: 1, ratio: 0 }],
      ['trained', { measure: 'ratio', numerator: 1, denominator: 2, ratio: 0.5 }],
    ]);
  });

  it('is not known before the interval is over', () => {
    const period = { ...year.period, today: '2025-12-30' };
    expect(asked(employedAtFollowUp, lives.slice(0, 2), { period }).total.value).toMatchObject({ denominator: 0 });
    const end = { ...year.period, today: '2025-12-31' };
    expect(asked(employedAtFollowUp, lives.slice(0, 2), { period: end }).total.value).toMatchObject({ denominator: 2 });
  });
});

describe('earnings of a period', () => {
  const of = (...amounts: readonly number[]) =>
    amounts.map((amount, index) => earned(`2025-0${index + 1}-01`, `2025-0${index + 2}-01`, amount));
  const lives = [
    life('a', { earnings: of(100, 500) }),
    life('b', { earnings: of(0) }),
    life('c', { earnings: of(900) }),
    life('d', { earnings: of(101) }),
    life('e', { earnings: [earned('2024-12-15', '2025-01-15', 7)] }),
    life('f'),
  ];

  it('are those of a person together, nothing being an amount and not knowing none', () => {
    expect(asked(meanEarnings, lives, year).total.value).toEqual({ measure: 'mean', of: 4, value: 400.25 });
    expect(asked(medianEarnings, lives, year).total.value).toEqual({ measure: 'median', of: 4, value: 350.5 });
  });
});
