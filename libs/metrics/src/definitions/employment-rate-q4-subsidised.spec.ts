import { PersonLife } from '../metric/life';
import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { employmentRateQ4 } from './employment-rate-q4.metric';
import { employmentRateQ4Subsidised } from './employment-rate-q4-subsidised.metric';

const left = (personId: string, ...placements: PersonLife['placements']) =>
  life(personId, { registrations: [registered('2026-02-02')], placements });
const startedOn = '2027-02-01';
const period = { from: '2026-01-01', to: '2026-04-01', today: '2027-04-01' };
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('only in subsidised posts in the fourth quarter after exit', () => {
  const lives = [
    left('a', work({ startedOn, kind: 'subsidised' })),
    left('b', work({ startedOn, kind: 'subsidised' }), work({ startedOn, employerId: 'e2' })),
    left('c', work({ startedOn })),
    left('d', work({ startedOn, kind: 'subsidised', verifiedOn: null })),
    left('e', work({ startedOn: '2026-03-01', endedOn: '2026-06-01', kind: 'subsidised' })),
    left('f'),
  ];

  it('are those the employment rate leaves out, among the same persons', () => {
    expect(asked(employmentRateQ4Subsidised, lives, { period }).total.value).toEqual(of(1, 6));
    expect(asked(employmentRateQ4, lives, { period }).total.value).toEqual(of(2, 6));
  });
});
