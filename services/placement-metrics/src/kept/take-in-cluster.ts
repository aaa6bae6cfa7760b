import { FactKind, keptChanges, KeptFamily, keptFamilies, LivesAt, PersonLife, Shelves } from '@doorstep/metrics';
import { Cluster } from '../known-facts/clusters';
import { lifeApart } from '../known-facts/life-apart';
import { livesTold, ToldLives } from '../known-facts/lives-told';
import { Told, ToldOf } from '../known-facts/told';
import { keptMetrics } from './kept-metrics';

/** Whoever somebody is counts in every figure. */
const whoSomebodyIs: readonly ToldOf[] = ['person', 'education', 'membership', 'identity', 'assignment'];

const families = keptFamilies(keptMetrics).map((family) => ({ family, of: restingOn(family) }));

/** What kept figures rest on: nothing else has to be read. */
export const keptKinds: ReadonlySet<ToldOf> = new Set(families.flatMap(({ of }) => [...of]));

function restingOn({ metrics }: KeptFamily): ReadonlySet<ToldOf> {
  return new Set([...whoSomebodyIs, ...metrics.flatMap(({ kept }): readonly FactKind[] => kept?.restsOn ?? [])]);
}

/** Puts on shelves what the news of a cluster change in kept figures; gives the last instant at which any of it was recorded. */
export function takeInCluster(told: ToldLives, { records, of }: Cluster, shelves: Shelves): number {
  const [before, after] = [livesAt(told, records, ({ isNews }) => !isNews), livesAt(told, records, () => true)];
  for (const { of: kinds, family } of families) {
    if (![...of].some((one) => kinds.has(one))) continue;
    keptChanges(family, before, after, instantsOf(told, kinds), shelves);
  }
  return instantsOf(told, of).at(-1) ?? 0;
}

function livesAt(told: ToldLives, records: readonly string[], counts: (one: Told) => boolean): LivesAt {
  const [only] = records;
  const isApart = records.length === 1 && told.identity.length === 0 && told.assignment.length === 0;
  const at = isApart && only !== undefined ? lifeApart(only, told, counts) : livesOfAll(told, records, counts);
  const known = new Map<number, readonly PersonLife[]>();
  return (asOf) => {
    const found = known.get(asOf) ?? at(asOf);
    known.set(asOf, found);
    return found;
  };
}

function livesOfAll(told: ToldLives, records: readonly string[], counts: (one: Told) => boolean) {
  const own = new Set(records);
  return (asOf: number) => livesTold(told, asOf, counts).filter(({ personId }) => own.has(personId));
}

/** When something was said of the kinds, from the first that is news on, ascending. */
function instantsOf(told: ToldLives, kinds: ReadonlySet<ToldOf>): readonly number[] {
  const instants: number[] = [];
  let news = Infinity;
  for (const kind of kinds)
    for (const { isNews, recordedAt } of toldOf(told, kind)) {
      if (isNews && recordedAt < news) news = recordedAt;
      if (!instants.includes(recordedAt)) instants.push(recordedAt);
    }
  return instants.filter((at) => at >= news).sort((a, b) => a - b);
}

function toldOf(told: ToldLives, kind: ToldOf): readonly Told[] {
  return kind === 'earnings' ? [] : told[kind];
}
