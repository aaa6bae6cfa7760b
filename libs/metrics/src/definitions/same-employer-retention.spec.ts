import { PersonLife } from '../metric/life';
import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { sameEmployerRetention } from './same-employer-retention.metric';

const person = (personId: string, ...placements: PersonLife['placements']) =>
  life(personId, { registrations: [registered('2026-02-02')], placements });
const figure = (lives: readonly PersonLife[], today = '2027-04-01') =>
  asked(sameEmployerRetention, lives, { period: { from: '2026-01-01', to: '2026-04-01', today }, by: ['employer'] });
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('retention with the same employer', () => {
  const inSecond = { startedOn: '2026-07-10', endedOn: '2026-08-10' };
  const inFourth = { startedOn: '2027-01-10', endedOn: null };

  it('counts who works for an employer of the second quarter in the fourth, also under another contract', () => {
    const lives = [
      person('stayed', work({ startedOn: '2026-07-10' })),
      person('came back', work(inSecond), work(inFourth)),
      person(
        'of two',
        work(inSecond),
        work({ ...inSecond, employerId: 'e2' }),
        work({ ...inFourth, employerId: 'e2' }),
      ),
      person('moved', work(inSecond), work({ ...inFourth, employerId: 'e3' })),
      person('left', work({ ...inSecond, startedOn: '2026-08-01', employerId: 'e2' }), work(inSecond)),
      person('not employed'),
      person('subsidised', work({ kind: 'subsidised', startedOn: '2026-07-10' })),
    ];
    const { total, cells } = figure(lives);
    expect(total.value).toEqual(of(3, 5));
    expect(cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['e1', of(2, 4)],
      ['e2', of(1, 1)],
    ]);
  });

  it('waits until the fourth quarter has ended', () => {
    expect(figure([person('a', work({ startedOn: '2026-07-10' }))], '2027-03-31').total.value).toEqual(of(0, 0));
  });
});
