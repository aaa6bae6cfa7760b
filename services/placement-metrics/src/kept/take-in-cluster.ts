import { FactKind, keptChanges, LivesAt, Metric, PersonLife, quietAt } from '@doorstep/metrics';
import { Cluster } from '../known-facts/clusters';
import { keptMetrics, keptName } from './kept-metrics';
import { livesTold, ToldLives } from '../known-facts/lives-told';
import { Changes } from './shelves';
import { Told, ToldOf } from '../known-facts/told';

/** Whoever somebody is counts in every figure. */
const whoSomebodyIs: readonly ToldOf[] = ['person', 'education', 'membership', 'identity', 'assignment'];

/** Definitions that rest on the same kinds of facts, and so change at the same instants. */
const byFacts: readonly { readonly of: ReadonlySet<ToldOf>; readonly metrics: readonly Metric[] }[] = [
  ...new Set(keptMetrics.map(factsOf)),
].map((facts) => ({
  of: new Set([...whoSomebodyIs, ...(facts.split(' ') as FactKind[])]),
  metrics: keptMetrics.filter((metric) => factsOf(metric) === facts),
}));

function factsOf({ kept }: Metric): string {
  return [...(kept?.restsOn ?? [])].sort().join(' ');
}

/** Adds what the news of a cluster change in kept figures; gives the last instant at which any of it was recorded. */
export function takeInCluster(told: ToldLives, { records, of }: Cluster, changes: Changes): number {
  const own = new Set(records);
  const lives = (counts: (one: Told) => boolean): LivesAt => {
    const known = new Map<number, readonly PersonLife[]>();
    return (asOf) => {
      const found = known.get(asOf) ?? livesTold(told, asOf, counts).filter(({ personId }) => own.has(personId));
      known.set(asOf, found);
      return found;
    };
  };
  const [before, after] = [lives(({ isNews }) => !isNews), lives(() => true)];
  for (const { of: kinds, metrics } of byFacts) {
    if (![...of].some((one) => kinds.has(one))) continue;
    const instants = instantsOf(told, kinds);
    let known: { readonly days: unknown; readonly quiet: readonly boolean[] } | undefined;
    for (const metric of metrics) {
      const days = metric.kept?.days;
      if (known?.days !== days) known = { days, quiet: quietAt(metric, before, after, instants) };
      changes.add(keptName(metric), keptChanges(metric, before, after, instants, known?.quiet));
    }
  }
  return instantsOf(told, of).at(-1) ?? 0;
}

/** When something was said of the kinds, from the first that is news on, ascending. */
function instantsOf(told: ToldLives, kinds: ReadonlySet<ToldOf>): readonly number[] {
  const said: readonly Told[] = Object.entries(told).flatMap(([kind, all]: [string, readonly Told[]]) =>
    kinds.has(kind as ToldOf) ? all : [],
  );
  const news = said.reduce(
    (first, { isNews, recordedAt }) => (isNews && recordedAt < first ? recordedAt : first),
    Infinity,
  );
  return [...new Set(said.map(({ recordedAt }) => recordedAt))].filter((at) => at >= news).sort((a, b) => a - b);
}
