import { PersonLife } from '../metric/life';
import { asked, life, registered } from '../metric/sample-life.fixture';
import { leavers } from './leavers.metric';

const april = { from: '2026-04-01', to: '2026-05-01', today: '2026-06-01' };
const share = (lives: readonly PersonLife[], period = april) => asked(leavers, lives, { period }).total.value;
const of = (numerator: number, denominator: number) =>
  expect.objectContaining({ numerator, denominator: expect.closeTo(denominator, 5) });
const person = (...registrations: readonly [string, string | null][]) =>
  life('a', { registrations: registrations.map(([openedOn, closedOn]) => registered(openedOn, { closedOn })) });

describe('leavers of the register', () => {
  it('are those whose first day off it lies in the period, over the mean stock', () => {
    expect(share([person(['2026-01-05', '2026-04-01'])])).toEqual(of(1, 0));
    expect(share([person(['2026-01-05', '2026-04-16'])])).toEqual(of(1, 0.5));
    expect(share([person(['2026-01-05', '2026-05-01'])])).toEqual(of(0, 1));
    expect(share([person(['2026-01-05', null])])).toEqual(of(0, 1));
    expect(share([person(['2026-01-05', '2026-03-31'])])).toEqual(of(0, 0));
  });

  it('are not those whose other registration goes on, or begins on the day', () => {
    expect(share([person(['2026-01-05', '2026-04-16'], ['2026-02-01', null])])).toEqual(of(0, 1));
    expect(share([person(['2026-02-01', null], ['2026-01-05', '2026-04-16'])])).toEqual(of(0, 1));
    expect(share([person(['2026-01-05', null], ['2026-02-01', '2026-04-16'])])).toEqual(of(0, 1));
    expect(share([person(['2026-01-05', '2026-04-16'], ['2026-02-01', '2026-04-10'])])).toEqual(of(1, 0.5));
    expect(share([person(['2026-01-05', '2026-04-16'], ['2026-04-16', null])])).toEqual(of(0, 1));
    expect(share([person(['2026-01-05', '2026-04-16'], ['2026-04-19', null])])).toEqual(of(1, 27 / 30));
  });

  it('have left by the as-of day', () => {
    const leaving = person(['2026-01-05', '2026-04-16']);
    expect(share([leaving], { ...april, today: '2026-04-15' })).toEqual(of(0, 1));
    expect(share([leaving], { ...april, today: '2026-04-16' })).toEqual(of(1, 15 / 16));
    expect(share([leaving], { ...april, today: '2026-05-01' })).toEqual(of(1, 15 / 30));
  });

  it('leave people in the stock of whom nothing else is known, and nobody else', () => {
    expect(
      share([person(['2026-01-05', '2026-04-16']), life('b', { registrations: [registered('2020-01-01')] })]),
    ).toEqual(of(1, 1.5));
    expect(share([life('c')])).toEqual(of(0, 0));
  });
});
