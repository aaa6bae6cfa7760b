import fc from 'fast-check';
import { addDays, addMonths, civilDateOf, covers, daysBetween, isCivilDate, overlaps, startOf } from './time';

const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2000-01-01', days));
const interval = fc.tuple(day, fc.option(fc.integer({ min: 1, max: 900 }))).map(([from, days]) => ({
  from,
  to: days === null ? null : addDays(from, days),
}));

describe('a civil date', () => {
  it('begins and ends at midnight in Shanghai', () => {
    expect(civilDateOf(Date.parse('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(civilDateOf(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
    expect(startOf('2026-03-02')).toBe(Date.parse('2026-03-01T16:00:00Z'));
  });

  it('is the same from its first instant until before the next day’s', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(civilDateOf(startOf(date))).toBe(date);
        expect(civilDateOf(startOf(addDays(date, 1)) - 1)).toBe(date);
      }),
    );
  });

  it('comes as many days after another as lie between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['2026-03-01T00:00:00Z', false],
    ['', false],
  ])('%j is one: %s', (text, is) => {
    expect(isCivilDate(text)).toBe(is);
  });
});

describe('a half-open interval', () => {
  it('holds its first day and not its last', () => {
    const march = { from: '2026-03-01', to: '2026-04-01' };
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((date) => covers(march, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(covers({ from: '2026-03-01', to: null }, '9999-12-31')).toBe(true);
  });

  it('overlaps another exactly when they share a day', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const later = a.from > b.from ? a.from : b.from;
        expect(overlaps(a, b)).toBe(covers(a, later) && covers(b, later));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});
