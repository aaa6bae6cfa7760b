import { PersonLife } from '../metric/life';
import { asked, known, life, registered, work } from '../metric/sample-life.fixture';
import { workingAt90DaysOfRegistered } from './working-at-90-days-of-registered.metric';

const share = (lives: readonly PersonLife[], instead = {}) =>
  asked(workingAt90DaysOfRegistered, lives, { instead }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const check = (placementId: string, day: number, outcome: 'working' | 'left' | 'unreachable' = 'working') =>
  known({ placementId, day, outcome });
const person = (id: string, retention: PersonLife['retention'], more: Partial<PersonLife['placements'][number]> = {}) =>
  life(id, { registrations: [registered('2026-03-10')], placements: [work({ placementId: id, ...more })], retention });

describe('still working after 90 days, of those who registered', () => {
  it('is whom a check of that day or a later one found working, of all who registered', () => {
    const lives = [
      person('a', [check('a', 90)]),
      person('b', [check('b', 90, 'unreachable'), check('b', 180)]),
      person('c', [check('c', 30)]),
      person('d', [check('d', 90, 'left')]),
      person('e', []),
      person('before', [check('before', 90)], { startedOn: '2026-03-09' }),
      life('f', { registrations: [registered('2026-03-10')] }),
    ];
    expect(share(lives)).toEqual(of(2, 7));
    expect(share(lives, { days: 30 })).toEqual(of(3, 7));
  });

  it('can be asked of market work alone', () => {
    const lives = [person('a', [check('a', 90)]), person('b', [check('b', 90)], { kind: 'subsidised' })];
    expect(share(lives)).toEqual(of(2, 2));
    expect(share(lives, { marketOnly: 1 })).toEqual(of(1, 2));
  });

  it('counts the days of a continued spell from its beginning', () => {
    const continued = life('a', {
      registrations: [registered('2026-03-01')],
      placements: [
        work({ placementId: 'w1', startedOn: '2026-03-01', endedOn: '2026-05-01' }),
        work({ placementId: 'w2', startedOn: '2026-05-10' }),
      ],
      retention: [check('w2', 30)],
    });
    expect(share([continued])).toEqual(of(1, 1));
  });
});
