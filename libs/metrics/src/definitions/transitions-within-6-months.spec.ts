import { PersonLife } from '../metric/life';
import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { transitionsWithinSixMonths } from './transitions-within-6-months.metric';

const share = (lives: readonly PersonLife[], instead = {}) =>
  asked(transitionsWithinSixMonths, lives, { instead }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const person = (openedOn: string, startedOn: string, more = {}) =>
  life(openedOn, { registrations: [registered(openedOn)], placements: [work({ startedOn, ...more })] });

describe('transitions to work within six months', () => {
  it('began before the same day of the sixth month', () => {
    expect(share([person('2025-09-15', '2026-03-14'), person('2025-09-16', '2026-03-16')])).toEqual(of(1, 2));
    expect(share([person('2025-08-31', '2026-03-01')])).toEqual(of(0, 1));
    expect(share([person('2025-09-01', '2026-03-01')], { withinMonths: 7 })).toEqual(of(1, 1));
  });

  it('are a share of transitions of the period alone: who still looks is not in it', () => {
    const lives = [
      person('2026-03-01', '2026-03-20'),
      person('2026-01-02', '2026-02-28'),
      life('looking', { registrations: [registered('2025-01-01')] }),
      life('not registered', { placements: [work()] }),
    ];
    expect(share(lives)).toEqual(of(1, 1));
  });

  it('count from the first day of registrations that overlap', () => {
    const twice = life('a', {
      registrations: [registered('2026-03-01'), registered('2025-01-01', { closedOn: '2026-03-05' })],
      placements: [work()],
    });
    expect(share([twice])).toEqual(of(0, 1));
  });

  it('leave subsidised work out unless asked', () => {
    const post = person('2026-03-01', '2026-03-20', { kind: 'subsidised' });
    expect(share([post])).toEqual(of(0, 0));
    expect(share([post], { subsidisedCounts: 1 })).toEqual(of(1, 1));
  });
});
