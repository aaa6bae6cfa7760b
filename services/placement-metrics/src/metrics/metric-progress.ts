import { Injectable } from '@nestjs/common';
import { addDays, addMonths, civilDateOf } from '@doorstep/event-sourcing';
import { Metric, metricOf, progress, Reached, Value } from '@doorstep/metrics';
import { Asked, Catalogue, invalid, notFound } from '@doorstep/service';
import { AskedFigure, KnownThen, MetricFigures } from './metric-figures';
import { askedMetric, ProgressQuery, TargetsQuery } from './metric-query';
import { passportOf } from './metric-showing';
import { ProgressView, TargetsView } from './metric.views';
import { StatedTarget, StatedTargets, targetFor } from './stated-targets';

const monthsOfYear = 12;

/** How far figures are on their way to the targets of a year. */
@Injectable()
export class MetricProgress {
  constructor(
    private readonly figures: MetricFigures,
    private readonly targets: StatedTargets,
    private readonly catalogue: Catalogue,
  ) {}

  /** All targets of a region and year, also those of what no definition measures yet. */
  async stated(asked: Asked, query: TargetsQuery): Promise<TargetsView> {
    const { region, from, asOf } = this.figures.askedBy(asked, yearOf(query));
    const items = (await this.targets.of(region, from, asOf)).map(({ metric, ...target }) => {
      const definition = metricOf(metric);
      if (definition !== undefined) return { ...target, metric, name: definition.name[asked.language], measured: true };
      const reason = this.catalogue.text(asked.language, 'metric.not-measured', { metric });
      return { ...target, metric, name: metric, measured: false, reason };
    });
    return { items };
  }

  async of(asked: Asked, id: string, query: ProgressQuery): Promise<ProgressView> {
    const question = this.figures.askedBy(asked, yearOf(query));
    const target = await this.targets.for(id, question.region, question.from, question.asOf);
    if (target !== undefined && metricOf(id) === undefined) return this.notMeasured(asked, target, question);
    const metric = askedMetric(id, query.version);
    if (metric.measure !== 'count' && metric.measure !== 'ratio') throw invalid({ field: 'metric', code: 'no-target' });
    if (target === undefined) throw notFound('target');
    return this.measured(metric, target, question);
  }

  private async measured(metric: Metric, stated: StatedTarget, question: AskedFigure): Promise<ProgressView> {
    const known = await this.figures.knownAt(question.asOf, metric, question.level);
    const found = this.figures.figure(metric, {}, question, known);
    const months = this.months(metric, question, known);
    const target = targetFor(metric, stated);
    const reached = numberOf(found.answer.total.value);
    const toCome = monthsOfYear - months.length;
    return {
      passport: passportOf(found),
      ...viewOf(stated, target.value),
      ...progress(target, reached, question, civilDateOf(known.asOf), months, toCome),
      months,
    };
  }

  /** A target for what no definition measures yet stands as it is stated, and says so. */
  private notMeasured({ language }: Asked, target: StatedTarget, { asOf, ...year }: AskedFigure): ProgressView {
    const stated = { value: target.value, sense: target.sense, accumulates: true };
    return {
      passport: null,
      ...viewOf(target, target.value),
      ...progress(stated, null, year, civilDateOf(asOf), [], 0),
      reason: this.catalogue.text(language, 'metric.not-measured', { metric: target.metric }),
      months: [],
    };
  }

  /** All whole months that have passed as of the instant, each with what was reached since the year began. */
  private months(metric: Metric, question: AskedFigure, known: KnownThen): readonly Reached[] {
    const today = civilDateOf(known.asOf);
    return Array.from({ length: monthsOfYear }, (_, month) => addMonths(question.from, month + 1))
      .filter((to) => to <= addDays(today, 1))
      .map((to) => ({
        to,
        value: numberOf(this.figures.figure(metric, {}, { ...question, to }, known).answer.total.value),
      }));
  }
}

function yearOf<Query extends TargetsQuery>(query: Query) {
  return { ...query, from: `${query.year}-01-01`, to: `${query.year + 1}-01-01` };
}

function viewOf({ sense, unit, version, source }: StatedTarget, target: number) {
  return { target, sense, unit, targetVersion: version, targetSource: source };
}

function numberOf(value: Value): number | null {
  if (value.measure === 'ratio') return value.ratio;
  return value.measure === 'count' ? value.count : null;
}
