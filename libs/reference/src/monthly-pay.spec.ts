import fc from 'fast-check';
import { PayPeriod, perMonth } from './monthly-pay';

describe('pay per month', () => {
  it.each<[number, PayPeriod, number]>([
    [1161, 'hour', 202_014],
    [9287, 'day', 201_992],
    [46_437, 'week', 202_000],
    [202_000, 'month', 202_000],
    [2_423_999, 'year', 201_999],
  ])('of %i fen per %s is %i, never rounded up', (fen, period, monthly) => {
    expect(perMonth(fen, period)).toBe(monthly);
  });

  it('keeps the order of amounts', () => {
    const period = fc.constantFrom<PayPeriod>('hour', 'day', 'week', 'month', 'year');
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(1000), period, (fen, more, per) => {
        const lower = perMonth(fen, per);
        return Number.isSafeInteger(lower) && lower <= perMonth(fen + more, per);
      }),
    );
  });
});
