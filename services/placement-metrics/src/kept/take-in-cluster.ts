import { addDays, civilDateOf, startOf } from '@doorstep/event-sourcing';
import { FactKind, keptChanges, KeptFamily, keptFamilies, LivesOn, PersonLife, Shelves } from '@doorstep/metrics';
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
  const [before, after] = [livesOn(told, records, ({ isNews }) => !isNews), livesOn(told, records, () => true)];
  for (const { of: kinds, family } of families) {
    if (![...of].some((one) => kinds.has(one))) continue;
    keptChanges(family, before, after, daysOf(told, kinds), shelves);
  }
  let last = 0;
  for (const kind of of) for (const { recordedAt } of toldOf(told, kind)) if (recordedAt > last) last = recordedAt;
  return last;
}

function livesOn(told: ToldLives, records: readonly string[], counts: (one: Told) => boolean): LivesOn {
  const [only] = records;
  const isApart = records.length === 1 && told.identity.length === 0 && told.assignment.length === 0;
  const at = isApart && only !== undefined ? lifeApart(only, told, counts) : livesOfAll(told, records, counts);
  const known = new Map<string, readonly PersonLife[]>();
  return (day) => {
    const found = known.get(day) ?? at(startOf(addDays(day, 1)) - 1);
    known.set(day, found);
    return found;
  };
}

function livesOfAll(told: ToldLives, records: readonly string[], counts: (one: Told) => boolean) {
  const own = new Set(records);
  return (asOf: number) => livesTold(told, asOf, counts).filter(({ personId }) => own.has(personId));
}

/** On which days something was said of the kinds, from the first with news on, ascending. */
function daysOf(told: ToldLives, kinds: ReadonlySet<ToldOf>): readonly string[] {
  const days: string[] = [];
  let news = '9999-12-31';
  for (const kind of kinds)
    for (const { isNews, recordedAt } of toldOf(told, kind)) {
      const day = civilDateOf(recordedAt);
      if (isNews && day < news) news = day;
      if (!days.includes(day)) days.push(day);
    }
  return days.filter((day) => day >= news).sort();
}

function toldOf(told: ToldLives, kind: ToldOf): readonly Told[] {
  return kind === 'earnings' ? [] : told[kind];
}
