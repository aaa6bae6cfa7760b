import { PersonLife, ReferralAnswer } from '../metric/life';
import { asked, known, life, period, step } from '../metric/sample-life.fixture';
import { employerResponse } from './employer-response.metric';

const referred = (on: string, vacancyId = 'v1') => step('referred', on, { vacancyId, employerId: `of ${vacancyId}` });
const answered = (closedOn: string, outcome: ReferralAnswer['outcome'], vacancyId = 'v1') =>
  known({ personId: 'p', vacancyId, referralId: 'r', closedOn, outcome });
const figure = (lives: readonly PersonLife[], today = period.today) =>
  asked(employerResponse, lives, { period: { ...period, today }, by: ['employer'] });
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const person = (...answers: PersonLife['answers']) => life('a', { steps: [referred('2026-03-02')], answers });

describe('referrals answered by employers', () => {
  it('are those the employer ended by a hire or a refusal by the fourteenth day', () => {
    const lives = [
      person(answered('2026-03-16', 'hired')),
      person(answered('2026-03-16', 'refused-by-employer')),
      person(answered('2026-03-17', 'refused-by-employer')),
      person(answered('2026-03-09', 'employer-silent')),
      person(answered('2026-03-09', 'vacancy-closed')),
      person(answered('2026-03-09', 'hired', 'v2')),
      person(),
    ];
    expect(figure(lives).total.value).toEqual(of(2, 7));
  });

  it('are not asked of referrals that the person gave up before the days were over', () => {
    expect(figure([person(answered('2026-03-16', 'withdrawn'))]).total.value).toEqual(of(0, 0));
    expect(figure([person(answered('2026-03-16', 'refused-by-seeker'))]).total.value).toEqual(of(0, 0));
    expect(figure([person(answered('2026-03-17', 'withdrawn'))]).total.value).toEqual(of(0, 1));
  });

  it('wait until the days are over', () => {
    expect(figure([person(answered('2026-03-03', 'hired'))], '2026-03-16').total.value).toEqual(of(0, 0));
    expect(figure([person(answered('2026-03-03', 'hired'))], '2026-03-17').total.value).toEqual(of(1, 1));
  });

  it('are none to a referral made after them', () => {
    expect(figure([person(answered('2026-03-01', 'refused-by-employer'))]).total.value).toEqual(of(0, 1));
  });

  it('belong to the referral they came after, and count by employer', () => {
    const again = life('a', {
      steps: [referred('2026-03-02'), referred('2026-03-10'), referred('2026-03-10', 'v2'), referred('2026-04-01')],
      answers: [answered('2026-03-12', 'refused-by-employer'), answered('2026-03-13', 'hired', 'v2')],
    });
    expect(figure([again]).cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['of v1', of(1, 2)],
      ['of v2', of(1, 1)],
    ]);
  });
});
