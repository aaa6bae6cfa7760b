import { asked, known, life, registered } from '../metric/sample-life.fixture';
import { fullTimeWorkWithinWeeks } from './full-time-work-within-weeks.metric';
import { meanSpellLength } from './mean-spell-length.metric';
import { meanTrainingLength } from './mean-training-length.metric';
import { medianSpellLength } from './median-spell-length.metric';

const spells = (...all: Parameters<typeof registered>[]) =>
  all.map((of, index) => life(`p${index}`, { registrations: [registered(...of)] }));

describe('the length of spells', () => {
  it('is what was stated of them, also of those that have not ended', () => {
    const lives = spells(
      ['2026-03-02', { length: 2, closedOn: '2026-03-30', closingReason: 'work' }],
      ['2026-03-02', { length: 3.5 }],
      ['2026-03-02', { length: 11, closedOn: '2026-08-03', closingReason: 'work' }],
      ['2026-02-02', { length: 90 }],
    );
    expect(asked(meanSpellLength, lives).total.value).toEqual({ measure: 'mean', of: 3, value: 5.5 });
    expect(asked(medianSpellLength, lives).total.value).toEqual({ measure: 'median', of: 3, value: 3.5 });
  });

  it('is the days up to their end, or the as-of day, where none was stated', () => {
    const lives = spells(['2026-03-02', { closedOn: '2026-03-12' }], ['2026-03-02', { closedOn: '2026-07-01' }]);
    expect(asked(meanSpellLength, lives).total.value).toEqual({ measure: 'mean', of: 2, value: (10 + 91) / 2 });
  });
});

describe('full-time work within weeks', () => {
  const lives = spells(
    ['2026-03-02', { closedOn: '2026-03-30', closingReason: 'full-time-work' }],
    ['2026-03-02', { closedOn: '2026-03-31', closingReason: 'full-time-work' }],
    ['2026-03-02', { closedOn: '2026-03-09', closingReason: 'part-time-work' }],
    ['2026-03-02'],
  );

  it('counts what ended on the last day of the last week, out of all that began', () => {
    const within = (weeks: number) => asked(fullTimeWorkWithinWeeks, lives, { instead: { weeks } }).total.value;
    expect(within(4)).toEqual({ measure: 'ratio', numerator: 1, denominator: 4, ratio: 0.25 });
    expect(within(5)).toMatchObject({ numerator: 2 });
    expect(within(3)).toMatchObject({ numerator: 0 });
  });

  it('knows no end after the as-of day', () => {
    const period = { from: '2026-03-01', to: '2026-04-01', today: '2026-03-29' };
    expect(asked(fullTimeWorkWithinWeeks, lives, { period }).total.value).toMatchObject({ numerator: 0 });
  });
});

describe('mean time in training', () => {
  const trained = (enrolledOn: string, endedOn: string | null, length?: number) =>
    life(`${enrolledOn}${endedOn}`, {
      enrolments: [
        known({
          personId: 'p',
          courseId: 'c1',
          enrolledOn,
          endedOn,
          outcome: null,
          ...(length === undefined ? {} : { length }),
        }),
      ],
    });

  it('is of training that is over, as it was stated or else in days', () => {
    const lives = [
      trained('2026-03-02', '2026-05-02', 2),
      trained('2026-03-02', '2026-03-12'),
      trained('2026-03-02', null, 5),
      trained('2026-02-02', '2026-03-02', 1),
      life('without'),
    ];
    expect(asked(meanTrainingLength, lives).total.value).toEqual({ measure: 'mean', of: 2, value: 6 });
  });
});
