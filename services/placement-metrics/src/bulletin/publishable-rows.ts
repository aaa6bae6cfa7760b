import { Metric } from '@doorstep/metrics';
import { AnsweredFigure } from '../metrics/metric-figures';
import { shownOf } from './asked-figures';
import { BulletinMonth } from './bulletin-month';
import { relatedRows } from './bulletin-rows';
import { ShownFigure } from './bulletin.content';
import { Publishable, withheldIn } from './withheld';

/** What a definition answered to a bulletin. */
export interface AnsweredRow {
  readonly metric: Metric;
  readonly months: readonly AnsweredFigure[];
  readonly year: AnsweredFigure;
}

interface PublishedRow {
  readonly months: readonly ShownFigure[];
  readonly year: ShownFigure;
}

const wholeYear = 'year';

/** The figures by their definitions, with what is withheld because small ones could be worked out from it. */
export function publishable(rows: readonly AnsweredRow[], { year }: BulletinMonth): ReadonlyMap<string, PublishedRow> {
  const figures = new Map<string, Publishable>();
  for (const { metric, months, year: whole } of rows)
    for (const [period, found] of [...months.map((one) => [one.asked.from, one] as const), [wholeYear, whole] as const])
      figures.set(nameOf(metric.id, period), publishableOf(found));
  const periods = [...(rows[0]?.months ?? []).map(({ asked }) => asked.from), wholeYear];
  const ofYear = periods.filter((period) => period === wholeYear || period >= year.from);
  const sums = [
    ...relatedRows.flatMap((related) => periods.map((period) => related.map((id) => nameOf(id, period)))),
    ...rows
      .filter(({ metric }) => accumulates(metric))
      .map(({ metric }) => ofYear.map((period) => nameOf(metric.id, period)).sort(byFewest(figures))),
  ];
  const smallest = Math.max(0, ...rows.map(({ metric }) => metric.smallestPublishedCell));
  const withheld = withheldIn(figures, sums, smallest);
  const shown = (found: AnsweredFigure, period: string): ShownFigure => ({
    ...shownOf(found),
    withheld: withheld.get(nameOf(found.metric.id, period)) ?? null,
  });
  return new Map(
    rows.map(({ metric, months, year: whole }) => [
      metric.id,
      { months: months.map((one) => shown(one, one.asked.from)), year: shown(whole, wholeYear) },
    ]),
  );
}

/** Of nobody there is nothing to be told. */
function publishableOf(found: AnsweredFigure): Publishable {
  const { subjects, withheld } = shownOf(found);
  return { subjects, suppression: withheld };
}

function byFewest(figures: ReadonlyMap<string, Publishable>): (a: string, b: string) => number {
  const subjects = (name: string) => figures.get(name)?.subjects ?? 0;
  return (a, b) => subjects(a) - subjects(b);
}

function nameOf(id: string, period: string): string {
  return `${id} ${period}`;
}

/** Months of it add up to the year, or nearly. */
function accumulates({ measure, stock }: Metric): boolean {
  return measure === 'count' && stock !== true;
}
