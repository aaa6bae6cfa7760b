import fc from 'fast-check';
import { civilDateOf } from '@doorstep/event-sourcing';
import { divisionTree } from '../division-tree';
import { IdentityLink } from '../identity';
import { anyInstant, anyStatements, link, livesTold, Said } from './any-statements.fixture';
import { answer, observed } from './question';
import { metrics } from './registry';

/** Every figure of the registry, as of an instant. */
const figures = (all: Said, links: readonly IdentityLink[], asOf: number) => {
  const lives = livesTold(all, links, asOf);
  const regions = { tree: divisionTree([], '2026-01-01', 'v1'), level: 'county' as const };
  const period = { from: '2026-02-01', to: '2026-05-01', today: civilDateOf(asOf) };
  return metrics.map((metric) => {
    const question = { period, region: null, by: ['region' as const], instead: {} };
    return { metric: metric.id, ...answer(metric, observed(metric, lives, question, regions), question, regions) };
  });
};

describe('every figure', () => {
  it('is the same in whichever order statements arrive, and however often', () => {
    const delivered = anyStatements.chain((all) =>
      fc.record({
        all: fc.constant(all),
        other: fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length, maxLength: 2 * all.length }),
      }),
    );
    fc.assert(
      fc.property(delivered, anyInstant, ({ all, other }, asOf) => {
        expect(figures(other, [], asOf)).toEqual(figures(all, [], asOf));
      }),
    );
  });

  it('stays what it was as of an instant, whatever is recorded after it', () => {
    fc.assert(
      fc.property(anyStatements, anyInstant, (all, asOf) => {
        const by = all.filter(({ recordedAt }) => recordedAt <= asOf);
        expect(figures(all, [link('merged', 1, asOf + 1)], asOf)).toEqual(figures(by, [], asOf));
      }),
    );
  });

  it('is restored when a merge is split again', () => {
    fc.assert(
      fc.property(anyStatements, anyInstant, (all, asOf) => {
        const links = [link('merged', 1, asOf - 2), link('split', 2, asOf - 1)];
        expect(figures(all, links, asOf)).toEqual(figures(all, [], asOf));
      }),
    );
  });

  it('that counts, and may be summed over regions, is the sum of its regions', () => {
    const additive = new Set(metrics.filter(({ additivity }) => additivity.overRegions).map(({ id }) => id));
    fc.assert(
      fc.property(anyStatements, anyInstant, (all, asOf) => {
        for (const { metric, total, cells } of figures(all, [link('merged', 1, asOf - 1)], asOf)) {
          if (total.value.measure !== 'count' || !additive.has(metric)) continue;
          const sum = cells.reduce((so, { value }) => so + (value.measure === 'count' ? value.count : 0), 0);
          expect([metric, sum]).toEqual([metric, expect.closeTo(total.value.count, 6)]);
        }
      }),
    );
  });
});
