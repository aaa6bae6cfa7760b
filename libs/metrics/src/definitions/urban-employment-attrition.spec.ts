import { PersonLife } from '../metric/life';
import { asked, life, period, registered, work } from '../metric/sample-life.fixture';
import { urbanEmploymentAttrition } from './urban-employment-attrition.metric';

const count = (more: Partial<PersonLife>, instead = {}, during = period) =>
  asked(urbanEmploymentAttrition, [life('a', more), life('b')], { instead, period: during }).total.value;
const ended = (endReason: string, endedOn = '2026-03-20', more = {}) =>
  work({ startedOn: '2020-01-01', endedOn, endReason, ...more });
const closed = (closingReason: string, closedOn = '2026-03-20') =>
  registered('2026-01-01', { closedOn, closingReason });

describe('natural attrition', () => {
  it('is retirement and death, and resignation only where the rule says so', () => {
    const reasons = ['retirement', 'death', 'resigned', 'dismissed', 'other'];
    const counts = (instead: object) => reasons.map((reason) => count({ placements: [ended(reason)] }, instead));
    const of = (...all: readonly number[]) => all.map((one) => ({ measure: 'count', count: one }));
    expect(counts({})).toEqual(of(1, 1, 0, 0, 0));
    expect(counts({ resignationsCount: 1 })).toEqual(of(1, 1, 1, 0, 0));
    expect(counts({ retirementsCount: 0 })).toEqual(of(0, 1, 0, 0, 0));
    expect(counts({ deathsCount: 0 })).toEqual(of(1, 0, 0, 0, 0));
  });

  it('is known from registrations too, unless they are left out', () => {
    expect(count({ registrations: [closed('retired')] })).toMatchObject({ count: 1 });
    expect(count({ registrations: [closed('deceased')] })).toMatchObject({ count: 1 });
    expect(count({ registrations: [closed('employed')] })).toMatchObject({ count: 0 });
    expect(count({ registrations: [closed('retired')] }, { registrationsCount: 0 })).toMatchObject({ count: 0 });
  });

  it('counts a person once, whatever ended', () => {
    const all = { placements: [ended('death'), ended('death', '2026-03-21')], registrations: [closed('deceased')] };
    expect(count(all)).toMatchObject({ count: 1 });
  });

  it('counts on the first day without the work, once it has come; of verified work alone', () => {
    const on = (endedOn: string, today = '2026-06-01') =>
      count({ placements: [ended('death', endedOn)] }, {}, { ...period, today });
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => on(day))).toMatchObject(
      [0, 1, 1, 0].map((one) => ({ count: one })),
    );
    expect(on('2026-03-20', '2026-03-19')).toMatchObject({ count: 0 });
    expect(on('2026-03-20', '2026-03-20')).toMatchObject({ count: 1 });
    expect(count({ placements: [ended('death', '2026-03-20', { verifiedOn: null })] })).toMatchObject({ count: 0 });
  });
});
