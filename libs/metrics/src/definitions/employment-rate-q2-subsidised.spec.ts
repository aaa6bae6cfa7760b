import { PersonLife } from '../metric/life';
import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { employmentRateQ2 } from './employment-rate-q2.metric';
import { employmentRateQ2Subsidised } from './employment-rate-q2-subsidised.metric';

const left = (personId: string, ...placements: PersonLife['placements']) =>
  life(personId, { registrations: [registered('2026-02-02')], placements });
const startedOn = '2026-08-01';
const period = { from: '2026-01-01', to: '2026-04-01', today: '2026-10-01' };
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('only in subsidised posts in the second quarter after exit', () => {
  const lives = [
    left('a', work({ startedOn, kind: 'subsidised' })),
    left('b', work({ startedOn, kind: 'subsidised' }), work({ startedOn, employerId: 'e2' })),
    left('c', work({ startedOn })),
    left('d', work({ startedOn, kind: 'subsidised', verifiedOn: null })),
    left('e', work({ startedOn: '2026-03-01', endedOn: '2026-06-01', kind: 'subsidised' })),
    left('f'),
  ];

  it('are those the employment rate leaves out, among the same persons', () => {
    expect(asked(employmentRateQ2Subsidised, lives, { period }).total.value).toEqual(of(1, 6));
    expect(asked(employmentRateQ2, lives, { period }).total.value).toEqual(of(2, 6));
  });
});
