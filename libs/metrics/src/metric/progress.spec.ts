import { progress, Target } from './progress';

const year = { from: '2026-01-01', to: '2027-01-01' };
const months = (...values: readonly (number | null)[]) =>
  values.map((value, at) => ({ to: `2026-${String(at + 2).padStart(2, '0')}-01`, value }));
const count = (value: number): Target => ({ value, sense: 'at-least', accumulates: true });
const rateCeiling: Target = { value: 0.045, sense: 'at-most', accumulates: false };

describe('progress towards a target', () => {
  it('is held against an even pace, the day itself included', () => {
    expect(progress(count(365), 40, year, '2026-01-31', [], 11)).toEqual({
      reached: 40,
      proRata: 31,
      holds: true,
      forecast: null,
    });
    expect(progress(count(365), 30, year, '2026-01-31', [], 11).holds).toBe(false);
    expect(progress(count(365), 31, year, '2026-01-31', [], 11).holds).toBe(true);
    expect(progress(count(365), 400, year, '2027-03-01', [], 0).proRata).toBe(365);
    expect(progress(count(365), 0, year, '2025-12-01', [], 12).proRata).toBe(0);
  });

  it('is forecast from the months that passed, with certainty where they were alike', () => {
    const { forecast } = progress(count(1200), 300, year, '2026-03-31', months(100, 200, 300), 9);
    expect(forecast).toEqual({ value: 1200, low: 1200, high: 1200 });
  });

  it('has an interval as wide as the months were different: two months, ten to come', () => {
    const { forecast } = progress(count(1200), 200, year, '2026-02-28', months(90, 200), 10);
    // Gains 90 and 110: mean 100, s² = 200; t(1) = 12.706; √(200·(10 + 100/2)) = √12000.
    const spread = 12.706 * Math.sqrt(12_000);
    expect(forecast?.value).toBeCloseTo(1200, 9);
    expect(forecast?.low).toBeCloseTo(1200 - spread, 6);
    expect(forecast?.high).toBeCloseTo(1200 + spread, 6);
  });

  it('is not forecast from one month, nor when the period is over', () => {
    expect(progress(count(1200), 100, year, '2026-01-31', months(100), 11).forecast).toBeNull();
    expect(progress(count(1200), 1200, year, '2027-01-05', months(600, 1200), 0).forecast).toBeNull();
  });

  it('of a ceiling is kept on every day, without a pace, up to the ceiling itself', () => {
    expect(progress(rateCeiling, 0.045, year, '2026-01-31', [], 11)).toMatchObject({ proRata: 0.045, holds: true });
    expect(progress(rateCeiling, 0.046, year, '2026-01-31', [], 11)).toMatchObject({ proRata: 0.045, holds: false });
    expect(progress(rateCeiling, null, year, '2026-01-31', [], 11)).toMatchObject({ reached: null, holds: null });
  });

  it('of a ceiling for what accumulates leaves an even part of it to each day', () => {
    const ceiling: Target = { value: 365, sense: 'at-most', accumulates: true };
    expect(progress(ceiling, 31, year, '2026-01-31', [], 11)).toMatchObject({ proRata: 31, holds: true });
    expect(progress(ceiling, 32, year, '2026-01-31', [], 11).holds).toBe(false);
  });

  it('of a rate is forecast from how it moved from month to month, wherever it began', () => {
    const { forecast } = progress(rateCeiling, 0.042, year, '2026-03-31', months(0.04, 0.041, 0.042), 9);
    expect(forecast?.value).toBeCloseTo(0.051, 9);
    expect(forecast?.low).toBeCloseTo(0.051, 9);
    expect(progress(rateCeiling, 0.041, year, '2026-02-28', months(0.04, 0.041), 10).forecast).toBeNull();
    const gap = progress(rateCeiling, 0.042, year, '2026-04-30', months(null, 0.04, 0.041, 0.042), 8);
    expect(gap.forecast?.value).toBeCloseTo(0.05, 9);
  });
});
