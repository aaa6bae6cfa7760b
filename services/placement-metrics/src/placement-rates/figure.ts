import { MetricDefinition } from '@doorstep/metrics';
import { FactEvent } from '../known-facts/fact-events.queries';
import { FoundCohort } from './cohorts';
import { EventView, FigureView } from './rate.views';

/** What names a figure of a cohort. */
export function figureOf(
  found: FoundCohort,
  { id, version, unit, smallestPublishedCell }: MetricDefinition,
): FigureView {
  const { from, to, region, asOf, windowDays, tree, provisional, watermarks } = found;
  return {
    definition: { id, version, unit, smallestPublishedCell },
    from,
    to,
    region,
    asOf: new Date(asOf).toISOString(),
    windowDays,
    treeVersion: tree.version,
    provisional,
    watermarks: watermarks.map(({ source, recordedAt }) => ({
      source,
      recordedAt: recordedAt === 0 ? null : new Date(recordedAt).toISOString(),
    })),
  };
}

export function eventViewOf({ source, position, eventId, type, recordedAt }: FactEvent): EventView {
  return { source, position, eventId, type, recordedAt: new Date(recordedAt).toISOString() };
}
