import { groupRatios, Ratios } from '@doorstep/matcher';
import {
  Breakdown,
  FunnelCounts,
  funnelCounter,
  FunnelFacts,
  Member,
  membersByCell,
  MetricDefinition,
} from '@doorstep/metrics';

/** Steps on the way to lasting work, each counted of all who registered. */
export const fairnessStages = ['recommended', 'delivered', 'referred', 'hired', 'verified', 'sustained'] as const;
export type FairnessStage = (typeof fairnessStages)[number];

export interface StageRatios extends Ratios {
  readonly stage: FairnessStage;
}

/** How likely people of each cell reached each stage against the cell that did best: over all, and among people of equal education. */
export function fairnessOf(
  members: readonly Member[],
  breakdown: Breakdown,
  definition: MetricDefinition,
  facts: FunnelFacts,
): readonly StageRatios[] {
  const counted = funnelCounter(definition, facts);
  const parts = [...membersByCell(members, breakdown)].flatMap(([group, people]) =>
    [...membersByCell(people, { ...breakdown, by: 'education' })].map(([stratum, part]) => ({
      group,
      stratum,
      counts: counted(part),
    })),
  );
  return fairnessStages.map((stage) => ({
    stage,
    ...groupRatios(
      parts.map(({ group, stratum, counts }) => ({ group, stratum, ...reached(counts, stage) })),
      definition.smallestPublishedCell,
    ),
  }));
}

function reached(counts: FunnelCounts, stage: FairnessStage): { readonly people: number; readonly received: number } {
  return { people: counts.registered, received: counts[stage] };
}
