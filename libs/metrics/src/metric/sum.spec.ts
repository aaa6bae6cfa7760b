import fc from 'fast-check';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { anyLives, anyVacancies } from './any-life.fixture';
import { PersonLife, VacancyLife } from './life';
import { Metric } from './metric';
import { metrics } from './registry';
import { asked, life, work } from './sample-life.fixture';
import { addsUp, sumOf, SummedOver } from './sum';

const quarter = { from: '2026-01-01', to: '2026-04-01', today: '2026-06-01' };
const months = [
  { ...quarter, to: '2026-02-01' },
  { ...quarter, from: '2026-02-01', to: '2026-03-01' },
  { ...quarter, from: '2026-03-01' },
];
const livesFor = ({ subject }: Metric): fc.Arbitrary<readonly (PersonLife | VacancyLife)[]> =>
  subject === 'person' ? anyLives : anyVacancies;
const whole = (metric: Metric, lives: readonly (PersonLife | VacancyLife)[]) =>
  asked(metric, lives, { period: quarter, by: ['region'] });
const partsOf = (metric: Metric, over: SummedOver, lives: readonly (PersonLife | VacancyLife)[]) =>
  over === 'regions'
    ? whole(metric, lives).cells.map(({ value }) => value)
    : months.map((period) => asked(metric, lives, { period }).total.value);
const each = metrics.flatMap((metric) =>
  (['periods', 'regions'] as const).map((over) => ({ name: `${metric.id} v${metric.version}`, metric, over })),
);

describe('a sum of figures', () => {
  it.each(each.filter(({ metric, over }) => addsUp(metric, over)))(
    'of $name over $over is that of the whole',
    (one) => {
      fc.assert(
        fc.property(livesFor(one.metric), (lives) => {
          const sum = sumOf(one.metric, one.over, partsOf(one.metric, one.over, lives));
          expect(sum).toEqual(whole(one.metric, lives).total.value);
        }),
      );
    },
  );

  it.each(each.filter(({ metric, over }) => !addsUp(metric, over)))('of $name over $over is refused', (one) => {
    fc.assert(
      fc.property(livesFor(one.metric), (lives) => {
        const parts = partsOf(one.metric, one.over, lives);
        expect(() => sumOf(one.metric, one.over, parts)).toThrow(RangeError);
      }),
      { numRuns: 5 },
    );
  });

  it('is declared of counts alone', () => {
    const declared = metrics.filter(({ additivity }) => additivity.overPeriods || additivity.overRegions);
    expect(new Set(declared.map(({ measure }) => measure))).toEqual(new Set(['count']));
  });

  it('would be wrong where it is refused: a person placed in two months is one person of the quarter', () => {
    const placements = ['2026-01-10', '2026-02-10'].map((startedOn, at) => work({ startedOn, employerId: `e${at}` }));
    const lives = [life('a', { placements })];
    expect(partsOf(personsPlaced, 'periods', lives)).toMatchObject([{ count: 1 }, { count: 1 }, { count: 0 }]);
    expect(whole(personsPlaced, lives).total.value).toMatchObject({ count: 1 });
  });
});
