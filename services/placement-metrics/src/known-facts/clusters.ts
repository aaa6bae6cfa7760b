import { ToldOf } from './told';

/** Records ever held for one person, and what was told of any of them. */
export interface Cluster {
  readonly records: readonly string[];
  readonly of: ReadonlySet<ToldOf>;
}

/** A record of which something was told. */
export interface Touched {
  readonly record: string;
  readonly of: ReadonlySet<ToldOf>;
}

interface Link {
  readonly survivor: string;
  readonly absorbed: string;
}

/** The clusters of touched records: links that were undone hold them together too, since both sides changed by it. */
export function clustersOf(touched: Iterable<Touched>, links: readonly Link[]): readonly Cluster[] {
  const parents = new Map<string, string>();
  const rootOf = (record: string): string => {
    let root = record;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { survivor, absorbed } of links) {
    const [to, from] = [rootOf(survivor), rootOf(absorbed)];
    if (from !== to) parents.set(from, to);
  }
  const linked = new Set(links.flatMap(({ survivor, absorbed }) => [survivor, absorbed]));
  const apart: Cluster[] = [];
  const together = new Map<string, { readonly records: string[]; readonly of: Set<ToldOf> }>();
  for (const { record, of } of touched) {
    if (!linked.has(record)) {
      apart.push({ records: [record], of });
      continue;
    }
    const cluster = together.get(rootOf(record));
    if (cluster === undefined) together.set(rootOf(record), { records: [], of: new Set(of) });
    else for (const one of of) cluster.of.add(one);
  }
  for (const record of linked) together.get(rootOf(record))?.records.push(record);
  return [...apart, ...together.values()];
}
