import { CivilDate } from '@doorstep/event-sourcing';
import type { QuestionDimension } from './cells';
import { PersonLife, VacancyLife } from './life';
import { FactKind, Kept } from '../kept/kept';
import { Amount, Observation } from './observation';

export interface TwoLanguages {
  readonly en: string;
  readonly zh: string;
}

/** What is asked: a half-open period, seen from a day. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The civil date of the as-of instant: nothing later is known. */
  readonly today: CivilDate;
}

/** Numbers a definition is computed with; another value asks "what if". */
export type Parameters = Readonly<Record<string, number>>;

/** What is counted. */
export const units = [
  'person',
  'spell',
  'household',
  'vacancy',
  'opening',
  'referral',
  'yuan',
  'money',
  'unit-of-time',
  'fact',
  'record',
] as const;
export type Unit = (typeof units)[number];
export const measures = ['count', 'ratio', 'median', 'mean', 'survival', 'gini', 'disparity'] as const;

interface Declared {
  /** Names the unit where it is not plain. */
  readonly id: string;
  readonly version: number;
  readonly name: TwoLanguages;
  readonly meaning: TwoLanguages;
  /** Where the definition comes from. */
  readonly source: string;
  readonly unit: Unit;
  /** Whether figures of disjoint periods, and of disjoint regions, may be summed. */
  readonly additivity: { readonly overPeriods: boolean; readonly overRegions: boolean };
  /** Said of the last day of the period that has come, whenever it began. */
  readonly stock?: true;
  /** `closed`: only what had its whole window by the as-of day counts; `running`: everything up to it. */
  readonly windows: 'closed' | 'running';
  /** Cells with fewer persons or vacancies are not for publication. */
  readonly smallestPublishedCell: number;
  readonly parameters: Parameters;
  /** The parameter of reference-data, a number stated by others for a region, that is added to the denominator of a ratio. */
  readonly completedBy?: string;
  /**
   * What lives carry only where a definition asks for it: when each fact was first stated, the vacancies that steps name, to whom a vacancy was
   * recommended.
   */
  readonly needs?: 'first-recorded' | 'vacancies' | 'recommendations';
  /**
   * A person without a fact of these kinds on a day of the period, or on the day before or after it, brings nothing; of definitions whose figures are
   * kept it is those that they rest on.
   */
  readonly among?: readonly FactKind[];
  /** Kinds of facts that observations rest on, beside who somebody is, where it is not all of them. */
  readonly restsOn?: readonly FactKind[];
  /** Said where every observation counts where the person lives. */
  readonly countedAt?: 'residence';
  /** Can be asked of the records of a study: it rests on nothing that they leave unsaid. */
  readonly ofStudies?: true;
  /** Figures that are always shown beside this one. */
  readonly besides: readonly string[];
}

interface Measured<Life, Kind extends string, Of extends Amount> extends Declared {
  readonly measure: Kind;
  /** Pure: what one life brings to the figure of a period. */
  readonly observe: (life: Life, period: Period, parameters: Parameters) => readonly Observation<Of>[];
  /** Declared where the figures of calendar months are kept; others are computed when asked for. */
  readonly kept?: Kept<Life>;
}

type Of<Kind extends Amount['kind']> = Extract<Amount, { kind: Kind }>;
type Measures<Life> =
  | Measured<Life, 'count', Of<'count'>>
  | Measured<Life, 'ratio', Of<'ratio'>>
  | Measured<Life, 'median', Of<'quantity'>>
  | Measured<Life, 'mean', Of<'quantity'>>
  | Measured<Life, 'survival', Of<'duration'>>
  | Measured<Life, 'gini', Of<'quantity'>>
  | (Measured<Life, 'disparity', Of<'ratio'>> & {
      /** Cells are compared over all, and among those who are alike in this. */
      readonly within: Exclude<QuestionDimension, 'region' | 'group'>;
      /** Cubes do not tell who is alike. */
      readonly kept?: undefined;
    });

/** A versioned definition over the lives of persons. A change of any rule is a new version; old versions stay. */
export type PersonMetric = Measures<PersonLife> & { readonly subject: 'person' };
export type PersonRatio = Extract<PersonMetric, { measure: 'ratio' }>;
/** A versioned definition over vacancies. */
export type VacancyMetric = Measures<VacancyLife> & { readonly subject: 'vacancy' };
export type Metric = PersonMetric | VacancyMetric;

/** The value of a parameter. Throws RangeError for one the definition does not declare. */
export function parameter(parameters: Parameters, name: string): number {
  const value = parameters[name];
  if (value === undefined) throw new RangeError(`parameter not declared: ${name}`);
  return value;
}
