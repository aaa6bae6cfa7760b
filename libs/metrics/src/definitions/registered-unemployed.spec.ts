import { PersonLife } from '../metric/life';
import { asked, life, period, registered } from '../metric/sample-life.fixture';
import { registeredUnemployed } from './registered-unemployed.metric';

const stock = (lives: readonly PersonLife[], during = period) =>
  asked(registeredUnemployed, lives, { period: during }).total.value;
const person = (openedOn: string, closedOn: string | null = null) =>
  life(openedOn, { registrations: [registered(openedOn, { closedOn })] });

describe('the registered unemployed', () => {
  it('are those on the register on the last day of the period', () => {
    expect(stock([person('2020-01-01')])).toMatchObject({ count: 1 });
    expect(stock([person('2026-03-31')])).toMatchObject({ count: 1 });
    expect(stock([person('2026-04-01')])).toMatchObject({ count: 0 });
    expect(stock([person('2026-01-01', '2026-04-01')])).toMatchObject({ count: 1 });
    expect(stock([person('2026-01-01', '2026-03-31')])).toMatchObject({ count: 0 });
  });

  it('are those of the as-of day while the period lasts, and nobody before it has come', () => {
    const left = person('2026-01-01', '2026-03-20');
    expect(stock([left], { ...period, today: '2026-03-19' })).toMatchObject({ count: 1 });
    expect(stock([left], { ...period, today: '2026-03-20' })).toMatchObject({ count: 0 });
    expect(stock([left], { ...period, today: '2026-02-28' })).toMatchObject({ count: 0 });
  });

  it('are persons: two open registrations are one, and evidence of both stays', () => {
    const twice = life('a', { registrations: [registered('2026-01-01'), registered('2026-02-01')] });
    expect(stock([twice, life('b')])).toMatchObject({ count: 1 });
    expect(registeredUnemployed.observe(twice, period, {})[0]?.evidence).toHaveLength(2);
  });
});
