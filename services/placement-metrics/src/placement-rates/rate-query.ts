import { Day, Division, invalid, OneOf, PlatformClock, Text, WholeInQuery } from '@doorstep/service';
import { definitionOf, dimensions, divisionLevels, MetricDefinition } from '@doorstep/metrics';
import type { Dimension, DivisionLevel } from '@doorstep/metrics';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
export const instantField = { max: 40, pattern: instant };

/** The cohort a figure is asked for, and when it is to be known. */
export class CohortQuery {
  @Day({ description: 'First day of the openings of registration that make the cohort.' }) from: string;
  @Day({ description: 'First day after them.' }) to: string;
  @Division({
    optional: true,
    description: 'Region of residence; the office of the asker, or the nation, unless told.',
  })
  region?: string;
  @Text({ ...instantField, optional: true, description: 'As known at this instant (RFC 3339); now unless told.' })
  asOf?: string;
  @WholeInQuery({
    optional: true,
    min: 1,
    max: 3650,
    description: 'Days after the opening within which work must start.',
  })
  windowDays?: number;
  @WholeInQuery({
    optional: true,
    min: 1,
    max: 1000,
    description: 'Version of the definition; the newest unless told.',
  })
  version?: number;
  @Text({ optional: true, max: 100 }) after?: string;
}

export class RateQuery extends CohortQuery {
  @OneOf(dimensions, { optional: true }) by?: Dimension;
  @OneOf(divisionLevels, { optional: true, description: 'Level regions are rolled up to; county unless told.' })
  level?: DivisionLevel;
}

export class RatePageQuery extends RateQuery {
  @WholeInQuery({ optional: true, min: 1, max: 200, description: 'Persons a page, 50 unless told.' }) limit?: number;
  @Text({ optional: true, max: 500, description: 'The `next` of the page before.' }) cursor?: string;
}

export class RateEventsQuery extends RatePageQuery {
  @Text({ optional: true, max: 80, description: 'A cell of the breakdown; the total unless told.' }) cell?: string;
}

export class RateComparisonQuery extends RatePageQuery {
  @Text({ ...instantField, description: 'The later instant to compare with.' }) asOf2: string;
}

/** The instant a query names, epoch ms. Throws 422 for one that does not exist. */
export function instantOf(field: string, text: string | undefined, clock: PlatformClock): number {
  if (text === undefined) return clock.now();
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw invalid({ field, code: 'no-such-instant' });
  return parsed;
}

/** The definition a query asks for. Throws 422 for a version that does not exist. */
export function askedDefinition(id: string, { version }: CohortQuery): MetricDefinition {
  const definition = definitionOf(id, version);
  if (definition === undefined) throw invalid({ field: 'version', code: 'definition-unknown' });
  return definition;
}

/** Throws 422 unless the period has days. */
export function mustHaveDays({ from, to }: CohortQuery): void {
  if (to <= from) throw invalid({ field: 'to', code: 'after-from' });
}
