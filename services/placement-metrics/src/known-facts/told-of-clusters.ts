import type { Sql } from '@doorstep/event-store';
import { Cluster } from './clusters';
import { ToldLives } from './lives-told';
import { histories, Told, ToldOf, toldOf } from './told';

/** What was told of each cluster, of kinds that are needed; a fact that came to be another's is told to both. */
export async function toldOfClusters(
  sql: Sql,
  clusters: readonly Cluster[],
  since: number,
  next: number,
  isNeeded: (of: ToldOf) => boolean,
): Promise<readonly ToldLives[]> {
  const clusterOf = new Map(
    clusters.flatMap(({ records }, index) => records.map((record) => [record, index] as const)),
  );
  const lives = clusters.map(() => Object.fromEntries(histories.map(({ of }) => [of, []])) as Record<string, Told[]>);
  if (clusters.length === 0) return [];
  for (const history of histories.filter(({ of }) => isNeeded(of))) {
    const told = await toldOf(sql, history, [[...clusterOf.keys()], since, next]);
    const owners = history.moves ? ownersOf(told, clusterOf) : undefined;
    for (const one of told)
      for (const owner of owners?.get(one.factId) ?? [clusterOf.get(recordOf(one))])
        if (owner !== undefined) lives[owner]?.[history.of]?.push(one);
  }
  return lives as unknown as readonly ToldLives[];
}

function ownersOf(
  told: readonly Told[],
  clusterOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlySet<number | undefined>> {
  const owners = new Map<string, Set<number | undefined>>();
  for (const { factId, personId } of told) {
    const known = owners.get(factId);
    if (known === undefined) owners.set(factId, new Set([clusterOf.get(personId)]));
    else known.add(clusterOf.get(personId));
  }
  return owners;
}

/** A link is of any of its records: they are in one cluster. */
function recordOf(one: Told & { readonly survivorId?: string }): string {
  return one.survivorId ?? one.personId;
}
