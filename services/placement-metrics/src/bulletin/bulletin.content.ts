import {
  DivisionLevel,
  Metric,
  Parameters,
  Progress,
  QuestionDimension,
  Suppression,
  SurvivalStep,
  Value,
} from '@doorstep/metrics';
import { StatedTarget } from '../metrics/stated-targets';
import { BulletinMonth, Days } from './bulletin-month';
import { DeclaredSection } from './bulletin-rows';

/** A figure as the bulletin shows it, with what it was asked by. */
export interface ShownFigure {
  readonly metric: Metric;
  readonly parameters: Parameters;
  readonly days: Days;
  readonly region: string;
  readonly asOf: number;
  readonly by: QuestionDimension | null;
  readonly level: DivisionLevel;
  readonly value: Value;
  /** Distinct persons, or vacancies, behind it. */
  readonly subjects: number;
  readonly withheld: Suppression | null;
}

export interface Row {
  readonly metric: Metric;
  readonly under: boolean;
  /** Each month from that of the year before to that of the bulletin. */
  readonly months: readonly ShownFigure[];
  /** Null of a stock, and of a rate over that of a month. */
  readonly year: ShownFigure | null;
}

export interface Section {
  readonly key: DeclaredSection['key'];
  readonly rows: readonly Row[];
}

export interface Breakdown {
  readonly by: 'group' | 'region';
  readonly figure: ShownFigure;
  /** Empty where nothing of it may be published. */
  readonly cells: readonly { readonly label: string; readonly value: Value; readonly withheld: Suppression | null }[];
}

/** Who registered in twelve months, and how soon they found work. */
export interface Cohort {
  readonly figure: ShownFigure;
  readonly steps: readonly SurvivalStep[];
  /** The last day that anybody was observed. */
  readonly until: number;
}

export interface Goal {
  readonly name: string;
  readonly stated: StatedTarget;
  /** Null of what no definition measures. */
  readonly reached: { readonly figure: ShownFigure; readonly target: number; readonly progress: Progress } | null;
}

export interface Bulletin {
  readonly region: string;
  readonly regionName: string;
  readonly month: BulletinMonth;
  readonly asOf: number;
  readonly treeVersion: string;
  /** Whether the month was over at the as-of instant. */
  readonly isOver: boolean;
  readonly provisional: boolean;
  readonly sections: readonly Section[];
  readonly breakdowns: readonly Breakdown[];
  readonly cohorts: readonly Cohort[];
  readonly goals: readonly Goal[];
}
