import { CivilDate } from '@doorstep/event-sourcing';
import { DivisionLevel, Metric, metricOf, Observed, survival } from '@doorstep/metrics';
import { AnsweredFigure, AskedFigure, FoundFigure, KnownThen, MetricFigures } from '../metrics/metric-figures';
import { Days } from './bulletin-month';
import { Cohort, ShownFigure } from './bulletin.content';

/** What a bulletin is asked of: everything but the days. */
export interface Scope {
  readonly region: string;
  readonly asOf: number;
  readonly today: CivilDate;
  readonly level: DivisionLevel;
}

/** A bulletin's questions. What has to be computed from everything known is read once for all of them. */
export class AskedFigures {
  private readonly known = new Map<string, Promise<KnownThen>>();

  constructor(
    private readonly figures: MetricFigures,
    private readonly scope: Scope,
  ) {}

  /** Figures of several periods; kept ones of single months are not computed because a longer period is not kept. */
  async of(metric: Metric, months: readonly Days[], year: Days): Promise<readonly AnsweredFigure[]> {
    if (isComputed(metric))
      return this.computed(
        metric,
        [...months, year].map((days) => this.question(days)),
      );
    const ask = (periods: readonly Days[]) => this.figures.answered(metric, {}, this.question(year), periods);
    if (metric.kept === undefined) return ask([...months, year]);
    return [...(await ask(months)), ...(await ask([year]))];
  }

  async brokenDown(metric: Metric, days: Days, by: 'group' | 'region'): Promise<AnsweredFigure> {
    const question = { ...this.question(days), by: [by] };
    const found = isComputed(metric)
      ? await this.computed(metric, [question])
      : await this.figures.answered(metric, {}, question, [days]);
    return found[0] as AnsweredFigure;
  }

  async cohorts(metric: Metric, cohorts: readonly Days[]): Promise<readonly Cohort[]> {
    const found = await this.computed(
      metric,
      cohorts.map((days) => this.question(days)),
    );
    return found.map((figure) => {
      const durations = durationsIn(figure.all);
      return {
        figure: shownOf(figure),
        steps: survival(durations),
        until: Math.max(0, ...durations.map((one) => one.days)),
      };
    });
  }

  private async computed(metric: Metric, questions: readonly AskedFigure[]): Promise<readonly FoundFigure[]> {
    const { asOf, level } = this.scope;
    const { subject, needs = 'nothing-more' } = metric;
    const known = this.known.get(`${subject} ${needs}`) ?? this.figures.knownAt(asOf, metric, level);
    this.known.set(`${subject} ${needs}`, known);
    const everything = await known;
    return questions.map((question) => this.figures.figure(metric, {}, question, everything));
  }

  private question({ from, to }: Days): AskedFigure {
    const { region, asOf, level } = this.scope;
    return { from, to, region, asOf, by: [], level };
  }
}

/** Neither kept nor completed by numbers of its own. */
function isComputed({ kept, completedBy }: Metric): boolean {
  return kept === undefined && completedBy === undefined;
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

function durationsIn(all: readonly Observed[]) {
  return all.flatMap(({ observation: { amount } }) => (amount.kind === 'duration' ? [amount] : []));
}
