import fc from 'fast-check';
import { anyLives, anyVacancies } from './any-life.fixture';
import { PersonLife, VacancyLife } from './life';
import { Metric } from './metric';
import { metricOf, metrics } from './registry';
import { asked } from './sample-life.fixture';

type Lives = readonly (PersonLife | VacancyLife)[];
const livesFor = ({ subject }: Metric): fc.Arbitrary<Lives> => (subject === 'person' ? anyLives : anyVacancies);
const today = '2026-06-01';
const quarter = { from: '2026-01-01', to: '2026-04-01', today };
const named = (all: readonly Metric[]) =>
  all.map((metric): [string, Metric] => [`${metric.id} v${metric.version}`, metric]);

/** The same facts, in the opposite order. */
const reversed = (one: PersonLife | VacancyLife): PersonLife | VacancyLife =>
  Object.fromEntries(
    Object.entries(one).map(([key, facts]: [string, unknown]) => [
      key,
      Array.isArray(facts) ? facts.toReversed() : facts,
    ]),
  ) as unknown as PersonLife | VacancyLife;

describe('the registry', () => {
  it('names every definition in every version once, in the order of ids', () => {
    const names = named(metrics).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(metrics.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id).sort());
  });

  it('gives the newest version unless told', () => {
    for (const { id } of metrics)
      expect(metricOf(id)?.version).toBe(
        Math.max(...metrics.filter((one) => one.id === id).map(({ version }) => version)),
      );
    expect(metricOf('no-such-figure')).toBeUndefined();
  });
});

describe.each(named(metrics))('%s', (_, metric) => {
  it('says in both languages what it is, where it comes from, and what is shown beside it', () => {
    const { name, meaning, source, besides, id } = metric;
    for (const { en, zh } of [name, meaning]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]*[a-z][^\p{Script=Han}]*$/u);
    }
    expect(source).not.toBe('');
    expect(besides).not.toContain(id);
    expect(besides.filter((other) => metricOf(other) === undefined)).toEqual([]);
  });

  it('is the same whichever order lives, and facts in them, come in', () => {
    fc.assert(
      fc.property(livesFor(metric), (lives) => {
        const question = { period: quarter, by: ['region'] as const };
        const shuffled = asked(metric, lives.toReversed().map(reversed), question);
        expect(shuffled).toEqual(asked(metric, lives, question));
      }),
    );
  });

  it('brings nothing of nobody, and rests on evidence', () => {
    expect(asked(metric, []).total.subjects).toBe(0);
    fc.assert(
      fc.property(livesFor(metric), (lives) => {
        for (const one of lives) {
          const all =
            metric.subject === 'person'
              ? metric.observe(one as PersonLife, quarter, metric.parameters)
              : metric.observe(one as VacancyLife, quarter, metric.parameters);
          for (const { evidence } of all) expect(evidence).not.toEqual([]);
        }
      }),
    );
  });
});

describe.each(named(metrics.filter(({ stock }) => stock === true)))('%s, a stock', (_, metric) => {
  it('is the same of whatever period that ends on the day', () => {
    fc.assert(
      fc.property(livesFor(metric), (lives) => {
        const march = { ...quarter, from: '2026-03-01' };
        expect(asked(metric, lives, { period: march }).total).toEqual(asked(metric, lives, { period: quarter }).total);
      }),
    );
  });
});
