import type { DivisionLevel } from '@doorstep/metrics';
import { divisionLevels, Metric, metricOf, Parameters, QuestionDimension, questionDimensions } from '@doorstep/metrics';
import { Code, Day, Division, FlagInQuery, invalid, notFound, OneOf, Text, WholeInQuery } from '@doorstep/service';
import { instantField } from './instants';

const dimension = `(${questionDimensions.join('|')})`;
/** Dimensions with commas between them. */
export const combination = new RegExp(`^${dimension}(,${dimension})*$`);
const versions = { min: 1, max: 1000 };
const replacements = /^[A-Za-z][A-Za-z0-9]{0,39}:\d{1,6}(,[A-Za-z][A-Za-z0-9]{0,39}:\d{1,6})*$/;

/** Of which region and in which version a definition is asked for, and as known when. */
class KnownQuery {
  @Division({ optional: true, description: 'The office of the asker, or the nation, unless told.' }) region?: string;
  @Text({ ...instantField, optional: true, description: 'As known at this instant (RFC 3339); now unless told.' })
  asOf?: string;
  @WholeInQuery({ ...versions, optional: true, description: 'Version of the definition; the newest unless told.' })
  version?: number;
  @Text({ optional: true, max: 100 }) after?: string;
}

export class BureausQuery extends KnownQuery {
  @Day({ description: 'First day of the period.' }) from: string;
  @Day({ description: 'First day after it.' }) to: string;
  @OneOf(divisionLevels, { optional: true, description: 'Level regions are rolled up to; county unless told.' })
  level?: DivisionLevel;
  @Text({
    optional: true,
    max: 200,
    pattern: replacements,
    description: 'What if: parameters of the definition with other values, `name:value` with commas between them.',
  })
  instead?: string;
}

export class MetricQuery extends BureausQuery {
  @Text({ optional: true, max: 100, pattern: combination, description: 'Dimensions, with commas between them.' })
  by?: string;
  @Code({ optional: true, description: 'Of the records of this study, and of nobody on the register.' }) study?: string;
}

class MetricPageQuery extends MetricQuery {
  @WholeInQuery({ optional: true, min: 1, max: 200, description: 'Persons or vacancies a page, 50 unless told.' })
  limit?: number;
  @Text({ optional: true, max: 500, description: 'The `next` of the page before.' }) cursor?: string;
}

export class SubjectsQuery extends MetricPageQuery {
  @Text({
    optional: true,
    max: 300,
    description: 'A cell: its values with commas between them; the total unless told.',
  })
  cell?: string;
}

export class MetricComparisonQuery extends MetricPageQuery {
  @Text({ ...instantField, optional: true, description: 'The instant to compare with; the same unless told.' })
  asOf2?: string;
  @WholeInQuery({ ...versions, optional: true, description: 'The version to compare with; the same unless told.' })
  version2?: number;
  @Text({ optional: true, max: 200, pattern: replacements, description: 'What if, in the second figure.' })
  instead2?: string;
}

export class SeriesQuery extends MetricQuery {
  @WholeInQuery({ min: 1, max: 60, description: 'How many periods of the same kind, the first from `from` to `to`.' })
  months: number;
}

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];
const format = { optional: true, description: 'The kind of file; csv unless told.' };

export class MetricTableQuery extends MetricQuery {
  @OneOf(tableFormats, format) format?: TableFormat;
}

export class SeriesTableQuery extends SeriesQuery {
  @OneOf(tableFormats, format) format?: TableFormat;
}

export class BureausTableQuery extends BureausQuery {
  @OneOf(tableFormats, format) format?: TableFormat;
}

export class SummedSeriesQuery extends SeriesQuery {
  @FlagInQuery({ optional: true, description: 'Also the sum of the periods, of figures that add up.' }) sum?: boolean;
}

export class SummedBureausQuery extends BureausQuery {
  @FlagInQuery({ optional: true, description: 'Also the sum of the regions, of figures that add up.' }) sum?: boolean;
}

export class ProgressQuery extends KnownQuery {
  @WholeInQuery({ min: 1990, max: 2200, description: 'The year of the target.' }) year: number;
}

export class TargetsQuery {
  @WholeInQuery({ min: 1990, max: 2200, description: 'The year of the targets.' }) year: number;
  @Division({ optional: true, description: 'The office of the asker, or the nation, unless told.' }) region?: string;
  @Text({ ...instantField, optional: true, description: 'As known at this instant (RFC 3339); now unless told.' })
  asOf?: string;
  @Text({ optional: true, max: 100 }) after?: string;
}

/** Throws 404 for a definition that does not exist, 422 for a version that does not. */
export function askedMetric(id: string, version: number | undefined, field = 'version'): Metric {
  if (metricOf(id) === undefined) throw notFound('metric');
  const metric = metricOf(id, version);
  if (metric === undefined) throw invalid({ field, code: 'definition-unknown' });
  return metric;
}

/** The dimensions asked for, each once. Throws 422 where one is named twice. */
export function dimensionsOf(by: string | undefined): readonly QuestionDimension[] {
  const asked = by === undefined ? [] : (by.split(',') as QuestionDimension[]);
  if (new Set(asked).size < asked.length) throw invalid({ field: 'by', code: 'dimension-twice' });
  return asked;
}

/** Parameters with other values. Throws 422 for one that the definition does not declare. */
export function replacedBy(metric: Metric, instead: string | undefined, field = 'instead'): Parameters {
  const named = (instead ?? '').split(',').filter((one) => one !== '');
  const replaced = Object.fromEntries(
    named.map((one) => {
      const [name, value] = one.split(':') as [string, string];
      if (!Object.hasOwn(metric.parameters, name)) throw invalid({ field, code: 'parameter-unknown' });
      return [name, Number(value)];
    }),
  );
  return replaced;
}
