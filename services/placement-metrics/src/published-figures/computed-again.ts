import { FoundFigure, MetricFigures } from '../metrics/metric-figures';
import { askedMetric } from '../metrics/metric-query';
import { PublishedFigureRow } from './published-figures.table';

/** A published figure computed once more, from what was known when it was published or at another instant (epoch ms). */
export function computedAgain(
  figures: MetricFigures,
  { question, basis }: Pick<PublishedFigureRow, 'question' | 'basis'>,
  asOf = basis.asOf,
): Promise<FoundFigure> {
  return figures.of(askedMetric(question.metric, basis.definitionVersion), question, asOf);
}
