import { PersonLife } from '../metric/life';
import { asked, known, life, period, work } from '../metric/sample-life.fixture';
import { retainedAt90Days } from './retained-at-90-days.metric';

const share = (lives: readonly PersonLife[], today = '2026-09-01') =>
  asked(retainedAt90Days, lives, { period: { ...period, today } }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const check = (placementId: string, day: number, outcome: 'working' | 'left' | 'unreachable' = 'working') =>
  known({ placementId, day, outcome });
const person = (id: string, ...retention: PersonLife['retention']) =>
  life(id, { placements: [work({ placementId: `w-${id}` })], retention });

describe('found working at ninety days', () => {
  it('is what a check of that day or a later one says; who was not checked counts as not found', () => {
    const lives = [
      person('a', check('w-a', 90)),
      person('b', check('w-b', 90, 'unreachable'), check('w-b', 180)),
      person('c', check('w-c', 30)),
      person('d', check('w-d', 90, 'left')),
      person('e', check('w-other', 90)),
      person('f'),
      life('subsidised', { placements: [work({ placementId: 's', kind: 'subsidised' })], retention: [check('s', 90)] }),
    ];
    expect(share(lives)).toEqual(of(2, 6));
  });

  it('counts the days of a continued spell from its beginning', () => {
    const continued = life('a', {
      placements: [
        work({ placementId: 'w1', startedOn: '2026-03-01', endedOn: '2026-05-01' }),
        work({ placementId: 'w2', startedOn: '2026-05-10' }),
      ],
      retention: [check('w2', 30)],
    });
    expect(share([continued])).toEqual(of(1, 1));
  });

  it('is of spells that began in the period', () => {
    const before = work({ placementId: 'w-a', startedOn: '2026-02-28' });
    expect(share([{ ...person('a', check('w-a', 90)), placements: [before] }])).toEqual(of(0, 0));
  });

  it('waits for the day and the time the check may take', () => {
    const checked = person('a', check('w-a', 90));
    expect(share([checked], '2026-07-18')).toEqual(of(0, 0));
    expect(share([checked], '2026-07-19')).toEqual(of(1, 1));
  });
});
