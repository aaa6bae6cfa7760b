import { addDays, addMonths, civilDateOf, startOf } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { divisionTree } from '../division-tree';
import { IdentityLink } from '../identity';
import { anyStatements, link, livesTold, Said } from '../metric/any-statements.fixture';
import { QuestionDimension } from '../metric/cells';
import { Metric } from '../metric/metric';
import { answer, observed, Question } from '../metric/question';
import { metrics } from '../metric/registry';
import { answerOfBrought, answerOfCubes, Bringing, CountyCube, KeptQuestion } from './answer-kept';
import { periodOf } from './brought';
import { BroughtChange, CubeChange, keptChanges, severalCounties } from './kept-changes';
import { keptFamilies } from './kept-families';
import { read, Written } from './written';

const kept = metrics.filter((metric) => metric.kept !== undefined);
const tree = divisionTree([], '2026-01-01', 'v1');
const months = Array.from({ length: 14 }, (_, after) => addMonths('2026-01-01', after));
const day = 86_400_000;
/** The last instant of a day in Shanghai. */
const anyInstant = fc
  .integer({ min: 0, max: 700 })
  .map((after) => Date.parse('2026-01-01T16:00:00Z') - 1 + after * day);
const anyQuestion = fc.record({
  by: fc.constantFrom<readonly QuestionDimension[]>(
    [],
    ['region'],
    ['group'],
    ['group', 'region'],
    ['sex', 'employer'],
  ),
  region: fc.constantFrom(null, '620000', '620102', '620103001'),
  level: fc.constantFrom('province' as const, 'county' as const),
});

const families = keptFamilies(metrics);
const familyOf = (metric: Metric) =>
  families.find((family) => family.metrics.includes(metric)) ?? { metrics: [], turning: [] };

interface Shelf {
  readonly month: string;
  readonly county: string;
}
interface Stored {
  readonly brought: (BroughtChange & Shelf)[];
  readonly cube: (CubeChange & Shelf)[];
}

const endOf = (on: string) => startOf(addDays(on, 1)) - 1;

/** What a store holds after statements arrived in parts, whichever: nothing was looked at but what each part changed. */
const stored = (metric: Metric, parts: readonly Said[], links: readonly IdentityLink[]): Stored => {
  const arrived: Said = [];
  const all: Stored = { brought: [], cube: [] };
  const shelves = (of: Metric, month: string, county: string) => ({
    brought: (change: BroughtChange) => (of === metric ? all.brought.push({ ...change, month, county }) : undefined),
    cube: (change: CubeChange) => (of === metric ? all.cube.push({ ...change, month, county }) : undefined),
  });
  for (const part of parts) {
    const [before, after] = [[...arrived], [...arrived, ...part]];
    const news = civilDateOf(Math.min(...part.map(({ recordedAt }) => recordedAt)));
    const days = [...after, ...links].map(({ recordedAt }) => civilDateOf(recordedAt)).filter((on) => on >= news);
    keptChanges(
      familyOf(metric),
      (on) => livesTold(before, links, endOf(on)),
      (on) => livesTold(after, links, endOf(on)),
      [...new Set(days)].sort(),
      shelves,
    );
    arrived.push(...part);
  }
  return all;
};

const broughtBy = ({ brought }: Stored, asOf: number, within: readonly string[], county?: string): Bringing[] => {
  const times = new Map<string, { readonly one: Bringing; times: number }>();
  for (const change of brought) {
    if (
      change.on > civilDateOf(asOf) ||
      !within.includes(change.month) ||
      (county !== undefined && change.county !== county)
    )
      continue;
    const { subjectId, month } = change;
    const name = `${month} ${subjectId} ${change.brought}`;
    const one = { subjectId, month, brought: read(JSON.parse(change.brought) as Written) };
    times.set(name, { one, times: (times.get(name)?.times ?? 0) + change.times });
  }
  return [...times.values()].flatMap(({ one, times: count }) => Array<Bringing>(count).fill(one));
};

const cubesBy = ({ cube }: Stored, asOf: number, month: string): CountyCube[] => {
  const counties = new Map<string, Map<string, Map<string, number>>>();
  for (const { county, cell, key, times, ...of } of cube) {
    if (of.month !== month || of.on > civilDateOf(asOf)) continue;
    const cells = counties.get(county) ?? new Map<string, Map<string, number>>();
    const keys = cells.get(cell) ?? new Map<string, number>();
    counties.set(county, cells.set(cell, keys.set(key, (keys.get(key) ?? 0) + times)));
  }
  return [...counties].map(([county, cells]) => ({ county, cells }));
};

const inParts = anyStatements
  .chain((all) =>
    fc.record({
      order: fc.shuffledSubarray(all, { minLength: all.length }),
      cuts: fc.array(fc.nat(all.length), { maxLength: 6 }),
    }),
  )
  .map(({ order, cuts }) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), order.length];
    return edges
      .slice(1)
      .map((end, index) => order.slice(edges[index], end))
      .filter((part) => part.length > 0);
  });

describe.each(kept.map((metric): [string, Metric] => [metric.id, metric]))(
  '%s, kept message by message',
  (_, metric) => {
    const full = (
      all: Said,
      links: readonly IdentityLink[],
      asOf: number,
      question: Question,
      level: 'county' | 'province',
    ) => {
      const lives = livesTold(all, links, asOf);
      return answer(metric, observed(metric, lives, question, { tree, level }), question, { tree, level });
    };

    it('is what everything computed anew says, as of the end of any day, in whichever order statements came', () => {
      fc.assert(
        fc.property(
          inParts,
          fc.array(anyInstant, { minLength: 3, maxLength: 3 }),
          anyQuestion,
          fc.boolean(),
          (parts, instants, { by, region, level }, merged) => {
            const links = merged
              ? [link('merged', 1, Date.parse('2026-03-01')), link('split', 2, Date.parse('2026-07-01'))]
              : [];
            const store = stored(metric, parts, links);
            for (const asOf of instants)
              for (const month of months) {
                const today = civilDateOf(asOf);
                const asked: KeptQuestion = { region, by, today, regions: { tree, level } };
                const question = { period: periodOf(month, today), region, by, instead: {} };
                const whole = full(parts.flat(), links, asOf, question, level);
                expect(answerOfBrought(metric, broughtBy(store, asOf, [month]), asked)).toEqual(whole);
                if (region === '620103001' || by.includes('sex')) continue;
                const shared = broughtBy(store, asOf, [month], severalCounties);
                expect(answerOfCubes(metric, cubesBy(store, asOf, month), shared, asked)).toEqual(whole);
              }
          },
        ),
        { numRuns: 30 },
      );
    });

    it('makes a period of several months of them', () => {
      if (metric.kept?.ofMonths === undefined) return;
      fc.assert(
        fc.property(inParts, anyInstant, (parts, asOf) => {
          const today = civilDateOf(asOf);
          const question = {
            period: { from: '2026-02-01', to: '2026-07-01', today },
            region: null,
            by: [],
            instead: {},
          };
          const within = months.slice(1, 6);
          const asked = { region: null, by: [], today, regions: { tree, level: 'county' as const } };
          const found = answerOfBrought(metric, broughtBy(stored(metric, parts, []), asOf, within), asked);
          expect(found).toEqual(full(parts.flat(), [], asOf, question, 'county'));
        }),
        { numRuns: 30 },
      );
    });
  },
);
