import { groupRatios, Ratios } from './ratios';

/** How many people of one group and stratum reached each stage of a funnel, as eligible, recommended, referred, offered, placed. */
export interface FunnelCounts {
  readonly group: string;
  readonly stratum: string;
  /** One per stage, never rising. */
  readonly reached: readonly number[];
}

export interface FunnelStep extends Ratios {
  readonly from: string;
  readonly to: string;
}

/** The ratios of every step of the funnel, and last those from its first stage to its last. Throws a RangeError for counts that rise or are missing. */
export function funnelRatios(
  stages: readonly string[],
  counts: readonly FunnelCounts[],
  smallest: number,
): readonly FunnelStep[] {
  for (const { group, reached } of counts)
    if (reached.length !== stages.length || reached.some((count, at) => count > (reached[at - 1] ?? Infinity)))
      throw new RangeError(`the counts of ${group} are not one per stage or rise`);
  const step = (from: number, to: number): FunnelStep => ({
    from: stages[from] as string,
    to: stages[to] as string,
    ...groupRatios(
      counts.map(({ group, stratum, reached }) => ({
        group,
        stratum,
        people: reached[from] as number,
        received: reached[to] as number,
      })),
      smallest,
    ),
  });
  const steps = stages.slice(1).map((_, at) => step(at, at + 1));
  return stages.length > 2 ? [...steps, step(0, stages.length - 1)] : steps;
}
