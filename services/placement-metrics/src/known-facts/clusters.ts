import { ToldOf } from './told';

/** Records ever held for one person, and what was told of any of them. */
export interface Cluster {
  readonly records: readonly string[];
  readonly of: ReadonlySet<ToldOf>;
}

/** The clusters of touched records: links that were undone hold them together too, since both sides changed by it. */
export function clustersOf(
  touched: readonly { readonly record: string; readonly of: readonly ToldOf[] }[],
  links: readonly { readonly survivor: string; readonly absorbed: string }[],
): readonly Cluster[] {
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
  const clusters = new Map<string, { readonly records: Set<string>; readonly of: Set<ToldOf> }>();
  const clusterOf = (record: string) => {
    const root = rootOf(record);
    const cluster = clusters.get(root) ?? { records: new Set([root]), of: new Set<ToldOf>() };
    clusters.set(root, cluster);
    return cluster;
  };
  for (const { record, of } of touched) {
    const cluster = clusterOf(record);
    cluster.records.add(record);
    for (const one of of) cluster.of.add(one);
  }
  for (const record of parents.keys()) if (clusters.has(rootOf(record))) clusterOf(record).records.add(record);
  return [...clusters.values()].map(({ records, of }) => ({ records: [...records], of }));
}
