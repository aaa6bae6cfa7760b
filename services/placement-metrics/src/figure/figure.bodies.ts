import type { DivisionLevel } from '@doorstep/metrics';
import { divisionLevels } from '@doorstep/metrics';
import { Code, Day, Division, Id, OneOf, Text, Whole } from '@doorstep/service';
import { combination } from '../metrics/metric-query';
import { instantField } from '../metrics/instants';

/** A figure to be published. */
export class FigureBody {
  @Code({ description: 'A definition.' }) metric: string;
  @Whole({ optional: true, min: 1, max: 1000, description: 'Version of the definition; the newest unless told.' })
  version?: number;
  @Day({ description: 'First day of the period.' }) from: string;
  @Day({ description: 'First day after it.' }) to: string;
  @Division({ optional: true, description: 'The office of the publisher, or the nation, unless told.' })
  region?: string;
  @Text({ optional: true, max: 100, pattern: combination, description: 'Dimensions, with commas between them.' })
  by?: string;
  @OneOf(divisionLevels, { optional: true, description: 'Level regions are rolled up to; county unless told.' })
  level?: DivisionLevel;
  @Text({ ...instantField, optional: true, description: 'As known at this instant (RFC 3339); now unless told.' })
  asOf?: string;
  @Id({ optional: true, description: 'The published figure of the same question that this one takes the place of.' })
  restates?: string;
}
