import { PersonLife } from '../metric/life';
import { asked, life, period, registered, work } from '../metric/sample-life.fixture';
import { transitionRate } from './transition-rate.metric';

const april = { from: '2026-04-01', to: '2026-05-01', today: '2026-06-01' };
const rate = (lives: readonly PersonLife[], during = april, instead = {}) =>
  asked(transitionRate, lives, { period: during, instead }).total.value;
const of = (numerator: number, denominator: number) =>
  expect.objectContaining({ numerator, denominator: expect.closeTo(denominator, 5) });
const placedOn = (startedOn: string, more = {}) => ({
  registrations: [registered('2026-01-05', { closedOn: startedOn, closingReason: 'employed' })],
  placements: [work({ startedOn, ...more })],
});

describe('the transition rate', () => {
  it('relates starts of work to the mean stock, with everybody on the register in it for their days', () => {
    const lives = [
      life('placed', placedOn('2026-04-16')),
      life('nothing else is known', { registrations: [registered('2026-01-05')] }),
      life('came late', { registrations: [registered('2026-04-21')] }),
      life('never registered', { placements: [work({ startedOn: '2026-04-10' })] }),
    ];
    expect(rate(lives)).toEqual(of(1, 15 / 30 + 1 + 10 / 30));
  });

  it('takes the first day of the period and not the last, and the days up to the as-of day', () => {
    expect(rate([life('a', placedOn('2026-04-01'))])).toEqual(of(1, 0));
    expect(rate([life('a', placedOn('2026-05-01'))])).toEqual(of(0, 1));
    expect(rate([life('a', placedOn('2026-04-11'))], { ...april, today: '2026-04-10' })).toEqual(of(0, 1));
    expect(rate([life('a', placedOn('2026-04-11'))], { ...april, today: '2026-04-19' })).toEqual(of(1, 10 / 19));
    expect(rate([life('a', placedOn('2026-04-11'))], { ...april, today: '2026-03-31' })).toEqual(of(0, 0));
  });

  it('counts one person and one transition where two registrations overlap', () => {
    const twice = life('a', {
      registrations: [registered('2026-01-05'), registered('2026-02-05', { closedOn: '2026-04-16' })],
      placements: [work({ startedOn: '2026-04-16' }), work({ startedOn: '2026-04-20', employerId: 'e2' })],
    });
    expect(rate([twice])).toEqual(of(1, 1));
  });

  it('counts a second transition of somebody who had left the register and came back', () => {
    const again = life('a', {
      registrations: [
        registered('2026-01-05', { closedOn: '2026-04-04' }),
        registered('2026-04-14', { closedOn: '2026-04-26' }),
      ],
      placements: [
        work({ startedOn: '2026-04-04', endedOn: '2026-04-13' }),
        work({ startedOn: '2026-04-26', employerId: 'e2' }),
      ],
    });
    expect(rate([again])).toEqual(of(2, 15 / 30));
  });

  it('counts no subsidised work unless asked, no renewed contract, and none that is not verified', () => {
    const subsidised = life('a', placedOn('2026-04-16', { kind: 'subsidised' }));
    expect(rate([subsidised])).toEqual(of(0, 0.5));
    expect(rate([subsidised], april, { subsidisedCounts: 1 })).toEqual(of(1, 0.5));
    expect(rate([life('a', placedOn('2026-04-16', { verifiedOn: null }))])).toEqual(of(0, 0.5));
    const renewed = placedOn('2026-04-16');
    const placements = [work({ startedOn: '2025-06-01', endedOn: '2026-03-25' }), ...renewed.placements];
    expect(rate([life('a', { ...renewed, placements })])).toEqual(of(0, 0.5));
  });

  it('is nothing of a period before anybody registered', () => {
    expect(rate([life('a', { registrations: [registered('2026-04-02')] })], period)).toMatchObject({ ratio: null });
  });
});
