import fc from 'fast-check';
import { isCivilDate } from '@doorstep/event-sourcing';
import { afterLength, calendarPeriod, lengthBetween } from './lengths';
import { timeUnits } from './outcome-record.events';

describe('lengths in units of time', () => {
  it.each([
    [5, 'fortnight', '1990-03-12'],
    [2, 'week', '1990-01-15'],
    [2, 'month', '1990-03-01'],
    [1.5, 'month', '1990-02-16'],
    [1, 'quarter', '1990-04-01'],
    [0.5, 'year', '1990-07-01'],
    [0, 'day', '1990-01-01'],
  ] as const)('%p %p from New Year 1990 end before %p', (length, unit, end) => {
    expect(afterLength('1990-01-01', length, unit)).toBe(end);
  });

  it('end on a day that exists, or reach too far', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), fc.constantFrom(...timeUnits), (length, unit) => {
        const end = afterLength('2099-12-31', length, unit);
        expect(end === undefined || isCivilDate(end)).toBe(true);
      }),
    );
    expect(afterLength('1990-01-01', 100_000, 'year')).toBeUndefined();
    expect(afterLength('1990-01-01', 100_000, 'week')).toBeUndefined();
  });

  it('are told from days where units have equally many', () => {
    expect(lengthBetween('1990-01-01', '1990-01-29', 'fortnight')).toBe(2);
    expect(lengthBetween('1990-01-01', '1990-01-02', 'week')).toBeCloseTo(1 / 7);
    expect(lengthBetween('1990-01-01', '1990-02-01', 'month')).toBeUndefined();
  });

  it('periods are years, quarters and months', () => {
    expect(calendarPeriod('1978')).toEqual({ from: '1978-01-01', to: '1979-01-01' });
    expect(calendarPeriod('1978-Q4')).toEqual({ from: '1978-10-01', to: '1979-01-01' });
    expect(calendarPeriod('1978-05')).toEqual({ from: '1978-05-01', to: '1978-06-01' });
  });
});
