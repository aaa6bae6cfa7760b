import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { DivisionLevel, Metric, metricOf, Observed, survival } from '@doorstep/metrics';
import { AnsweredFigure, AskedFigure, MetricFigures } from '../metrics/metric-figures';
import { Days } from './bulletin-month';
import { Cohort, ShownFigure } from './bulletin.content';

/** What a bulletin is asked of: everything but the days. */
export interface Scope {
  readonly region: string;
  readonly asOf: number;
  readonly today: CivilDate;
  readonly level: DivisionLevel;
}

/** Answers to a bulletin's questions; nothing is withheld yet but what is small. */
@Injectable()
export class AskedFigures {
  constructor(private readonly figures: MetricFigures) {}

  /** Figures of several periods; kept ones of single months are not computed because a longer period is not kept. */
  async of(metric: Metric, scope: Scope, months: readonly Days[], year: Days): Promise<readonly AnsweredFigure[]> {
    const ask = (periods: readonly Days[]) => this.figures.answered(metric, {}, questionOf(scope, year), periods);
    if (metric.kept === undefined) return ask([...months, year]);
    return [...(await ask(months)), ...(await ask([year]))];
  }

  async brokenDown(metric: Metric, scope: Scope, days: Days, by: 'group' | 'region'): Promise<AnsweredFigure> {
    const [found] = await this.figures.answered(metric, {}, { ...questionOf(scope, days), by: [by] }, [days]);
    return found as AnsweredFigure;
  }

  async cohorts(id: string, scope: Scope, cohorts: readonly Days[]): Promise<readonly Cohort[]> {
    const metric = definition(id);
    const known = await this.figures.knownAt(scope.asOf, metric, scope.level);
    return cohorts.map((days) => {
      const found = this.figures.figure(metric, {}, questionOf(scope, days), known);
      const durations = durationsIn(found.all);
      return {
        figure: shownOf(found),
        steps: survival(durations),
        until: Math.max(0, ...durations.map((one) => one.days)),
      };
    });
  }
}

/** The newest version of a definition that the registry has. */
export function definition(id: string): Metric {
  const metric = metricOf(id);
  if (metric === undefined) throw new RangeError(`no definition: ${id}`);
  return metric;
}

export function shownOf({ metric, parameters, asked, answer }: AnsweredFigure): ShownFigure {
  const { from, to, region, asOf, by, level } = asked;
  return {
    metric,
    parameters,
    days: { from, to },
    region,
    asOf,
    by: by[0] ?? null,
    level,
    value: answer.total.value,
    subjects: answer.total.subjects,
    withheld: answer.total.subjects === 0 ? null : answer.total.suppression,
  };
}

function questionOf({ region, asOf, level }: Scope, { from, to }: Days): AskedFigure {
  return { from, to, region, asOf, by: [], level };
}

function durationsIn(all: readonly Observed[]) {
  return all.flatMap(({ observation: { amount } }) => (amount.kind === 'duration' ? [amount] : []));
}
