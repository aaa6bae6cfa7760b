import { PersonLife, ReferralAnswer } from '../metric/life';
import { asked, known, life, period, step } from '../metric/sample-life.fixture';
import { daysToFirstAnswer } from './days-to-first-answer.metric';

const answered = (closedOn: string, outcome: ReferralAnswer['outcome']) =>
  known({ personId: 'p', vacancyId: 'v1', referralId: 'r', closedOn, outcome });
const person = (...answers: PersonLife['answers']) =>
  life('a', { steps: [step('referred', '2026-03-02', { employerId: 'e1' })], answers });
const seen = (one: PersonLife, today = period.today) =>
  daysToFirstAnswer.observe(one, { ...period, today }, {}).map(({ amount }) => amount);
const duration = (days: number, happened: boolean) => [{ kind: 'duration', days, happened }];

describe('days to the employer’s answer', () => {
  it('run until a hire or a refusal', () => {
    expect(seen(person(answered('2026-03-09', 'refused-by-employer')))).toEqual(duration(7, true));
    expect(seen(person(answered('2026-03-02', 'hired')))).toEqual(duration(0, true));
  });

  it.each(['refused-by-seeker', 'withdrawn', 'employer-silent', 'vacancy-closed'] as const)(
    'are cut off, and kept in the estimate, by %s',
    (outcome) => expect(seen(person(answered('2026-03-09', outcome)))).toEqual(duration(7, false)),
  );

  it('run on until the as-of day where nothing came, nor anything later is known', () => {
    expect(seen(person(), '2026-03-12')).toEqual(duration(10, false));
    expect(seen(person(answered('2026-03-20', 'hired')), '2026-03-12')).toEqual(duration(10, false));
  });

  it('are of referrals of the period, and have the median of all of them', () => {
    const before = life('b', { steps: [step('referred', '2026-02-28')] });
    const lives = [
      before,
      person(answered('2026-03-09', 'hired')),
      person(answered('2026-03-05', 'withdrawn')),
      person(),
    ];
    expect(asked(daysToFirstAnswer, lives, { by: ['employer'] })).toMatchObject({
      total: { value: { of: 3, happened: 1, medianDays: 7 } },
      cells: [{ cell: ['e1'] }],
    });
  });
});
