import { progress } from './progress';

const year = { from: '2026-01-01', to: '2027-01-01' };
const months = (...counts: readonly number[]) =>
  counts.map((count, at) => ({ to: `2026-${String(at + 2).padStart(2, '0')}-01`, count }));

describe('progress towards a target', () => {
  it('is held against an even pace, the day itself included', () => {
    expect(progress(365, 40, year, '2026-01-31', [], 11)).toEqual({ reached: 40, proRata: 31, forecast: null });
    expect(progress(365, 400, year, '2027-03-01', [], 0).proRata).toBe(365);
    expect(progress(365, 0, year, '2025-12-01', [], 12).proRata).toBe(0);
  });

  it('is forecast from the months that passed, with certainty where they were alike', () => {
    const { forecast } = progress(1200, 300, year, '2026-03-31', months(100, 200, 300), 9);
    expect(forecast).toEqual({ count: 1200, low: 1200, high: 1200 });
  });

  it('has an interval as wide as the months were different: two months, ten to come', () => {
    const { forecast } = progress(1200, 200, year, '2026-02-28', months(90, 200), 10);
    // Gains 90 and 110: mean 100, s² = 200; t(1) = 12.706; √(200·(10 + 100/2)) = √12000.
    const spread = 12.706 * Math.sqrt(12_000);
    expect(forecast?.count).toBeCloseTo(1200, 9);
    expect(forecast?.low).toBeCloseTo(1200 - spread, 6);
    expect(forecast?.high).toBeCloseTo(1200 + spread, 6);
  });

  it('is not forecast from one month, nor when the period is over', () => {
    expect(progress(1200, 100, year, '2026-01-31', months(100), 11).forecast).toBeNull();
    expect(progress(1200, 1200, year, '2027-01-05', months(600, 1200), 0).forecast).toBeNull();
  });
});
