import { Injectable } from '@nestjs/common';
import { addDays, addMonths, civilDateOf } from '@doorstep/event-sourcing';
import { Metric, progress, Reached, Value } from '@doorstep/metrics';
import { Asked, invalid, notFound, ReferenceDesk } from '@doorstep/service';
import { AskedFigure, KnownThen, MetricFigures } from './metric-figures';
import { askedMetric, ProgressQuery } from './metric-query';
import { passportOf } from './metric-showing';
import { ProgressView } from './metric.views';

const monthsOfYear = 12;

/** How far counts are on their way to the targets of a year. */
@Injectable()
export class MetricProgress {
  constructor(
    private readonly figures: MetricFigures,
    private readonly reference: ReferenceDesk,
  ) {}

  async of(asked: Asked, id: string, query: ProgressQuery): Promise<ProgressView> {
    const metric = askedMetric(id, query.version);
    if (metric.measure !== 'count') throw invalid({ field: 'metric', code: 'not-a-count' });
    const [from, to] = [`${query.year}-01-01`, `${query.year + 1}-01-01`];
    const question = this.figures.askedBy(asked, { ...query, from, to });
    const target = this.target(id, question);
    const known = await this.figures.knownAt(question.asOf, metric, question.level);
    const found = this.figures.figure(metric, {}, question, known);
    const today = civilDateOf(known.asOf);
    const months = this.months(metric, question, known);
    const reached = countOf(found.answer.total.value);
    const toCome = monthsOfYear - months.length;
    return {
      passport: passportOf(found),
      target: target.value,
      targetVersion: target.version,
      targetSource: target.source,
      ...progress(target.value, reached, question, today, months, toCome),
      months,
    };
  }

  /** The target stated for this very region: a province's is not that of its counties. */
  private target(id: string, { region, from }: AskedFigure) {
    const name = `target-${id}`;
    const found = this.reference.book.parameter(name, region, from);
    const stated = this.reference.numberIfStated(name, region, from);
    if (found === undefined || stated === undefined || found.region !== region) throw notFound('target');
    return { value: stated.value, version: `${stated.entryId}@${stated.version}`, source: found.source };
  }

  /** All whole months that have passed as of the instant, each with what was reached since the year began. */
  private months(metric: Metric, question: AskedFigure, known: KnownThen): readonly Reached[] {
    const today = civilDateOf(known.asOf);
    return Array.from({ length: monthsOfYear }, (_, month) => addMonths(question.from, month + 1))
      .filter((to) => to <= addDays(today, 1))
      .map((to) => ({
        to,
        count: countOf(this.figures.figure(metric, {}, { ...question, to }, known).answer.total.value),
      }));
  }
}

function countOf(value: Value): number {
  return value.measure === 'count' ? value.count : 0;
}
