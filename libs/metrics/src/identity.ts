import { groupBy } from './group-by';
import { Evidence } from './statement';

/** Two person records found to be one person, or found not to be. */
export interface IdentityLink extends Evidence {
  readonly kind: 'merged' | 'split';
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly recordedAt: number;
}

/** Which person a record belongs to, as of some instant. */
export interface Identities {
  /** The record id that stands for the whole person. */
  personOf(recordId: string): string;
  /** The links in force that a person's records hang together by. */
  linksOf(personId: string): readonly IdentityLink[];
}

/**
 * Identities as known at `asOf` (epoch ms): of the links recorded by then, a split undoes the merge of the same two records, and
 * records still linked are one person. It is named by the survivor of its newest link that no other link absorbs.
 */
export function resolveIdentities(links: readonly IdentityLink[], asOf: number): Identities {
  const inForce = linksInForce(links, asOf);
  const clusters = clustersOf(inForce);
  const byCluster = groupBy(inForce, (link) => clusters(link.survivorId));
  const names = new Map([...byCluster].map(([cluster, joined]) => [cluster, nameOf(joined)]));
  const personOf = (recordId: string): string => names.get(clusters(recordId)) ?? recordId;
  return { personOf, linksOf: (personId) => byCluster.get(clusters(personId)) ?? [] };
}

function linksInForce(links: readonly IdentityLink[], asOf: number): readonly IdentityLink[] {
  const inForce = new Map<string, IdentityLink>();
  for (const link of [...links].sort((a, b) => a.position - b.position)) {
    if (link.recordedAt > asOf) continue;
    const pair = `${link.survivorId} ${link.absorbedId}`;
    if (link.kind === 'split') inForce.delete(pair);
    else inForce.set(pair, link);
  }
  return [...inForce.values()];
}

function clustersOf(links: readonly IdentityLink[]): (recordId: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (recordId: string): string => {
    let root = recordId;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const link of links) {
    const [from, to] = [rootOf(link.absorbedId), rootOf(link.survivorId)];
    if (from !== to) parents.set(from, to);
  }
  return rootOf;
}

function nameOf(joined: readonly IdentityLink[]): string {
  const absorbed = new Set(joined.map((link) => link.absorbedId));
  const newestFirst = [...joined].sort((a, b) => b.position - a.position) as [IdentityLink, ...IdentityLink[]];
  return (newestFirst.find((link) => !absorbed.has(link.survivorId)) ?? newestFirst[0]).survivorId;
}
