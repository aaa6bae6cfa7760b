import 'reflect-metadata';
import { addMonths } from '@doorstep/event-sourcing';
import { metricOf, Metric } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { answer } from '../apart';
import { quantile } from '../callers';
import { answeredBy, groupedBy } from './group-by';
import { firstDay } from './lives';
import { openMetrics } from './metrics-database';
import { answering, Questions, timed } from './questions';

/** Milliseconds at the 99th percentile, or at most where so few are asked that it is the same. */
export interface AskedAll {
  readonly current: number;
  readonly asOf: number;
  readonly combination: number;
  readonly stock: number;
  readonly nationStock: number;
  readonly series: number;
  readonly countyPage: number;
  readonly nationPage: number;
  readonly groupBy: number;
  readonly sameByKept: number;
  readonly different: number;
}

const months = 36;

answer(async (): Promise<AskedAll> => {
  const [url = ''] = process.argv.slice(2);
  const metrics = await openMetrics(url);
  const { figures, subjects } = answering(metrics);
  const questions = new Questions();
  const placed = metricOf('persons-placed') as Metric;
  const stock = metricOf('registered-unemployed') as Metric;
  const ask = (metric: Metric, asked: ReturnType<Questions['month']>) => figures.answered(metric, {}, asked, [asked]);
  const p99 = (taken: readonly number[]) => quantile(taken, 0.99);

  const current = await timed(400, () => ask(questions.metric(), questions.month(['group'])));
  const asOf = await timed(400, () => ask(questions.metric(), questions.asOfPastDay(questions.month(['group']))));
  const combination = await timed(30, () =>
    ask(questions.metric(), questions.asOfPastDay(questions.month(['sex', 'age-band', 'education', 'region'], nation))),
  );
  const stocks = await timed(3, () => ask(stock, questions.month(['group'], questions.county())));
  const nationStocks = await timed(3, () => ask(stock, questions.month(['group'], nation)));
  const series = await timed(40, () => {
    const first = { ...questions.month(['group'], questions.county()), from: firstDay, to: addMonths(firstDay, 1) };
    const periods = Array.from({ length: months }, (_, month) => ({
      from: addMonths(firstDay, month),
      to: addMonths(firstDay, month + 1),
    }));
    return figures.answered(questions.metric(), {}, first, periods);
  });
  const page = (region?: string) => () =>
    subjects.of(placed, {}, questions.month([], region ?? questions.county()), { limit: 50 });
  const [countyPage, nationPage] = [await timed(100, page()), await timed(30, page(nation))];
  const [grouped, same, different] = await sideBySide();
  await metrics.source.destroy();
  return {
    current: p99(current),
    asOf: p99(asOf),
    combination: p99(combination),
    stock: p99(stocks),
    nationStock: p99(nationStocks),
    series: p99(series),
    countyPage: p99(countyPage),
    nationPage: p99(nationPage),
    groupBy: quantile(grouped, 0.5),
    sameByKept: quantile(same, 0.5),
    different,
  };

  /** The same questions by GROUP BY and by what is kept, in turn; and how many answers differ. */
  async function sideBySide(): Promise<readonly [number[], number[], number]> {
    const [byStatements, byKept]: [number[], number[]] = [[], []];
    let unequal = 0;
    for (let round = 0; round < 5; round += 1) {
      const asked = questions.asOfPastDay(questions.month(['group'], nation));
      let began = performance.now();
      const counted = await groupedBy(metrics.db, asked);
      byStatements.push(performance.now() - began);
      began = performance.now();
      const [found] = await ask(placed, asked);
      byKept.push(performance.now() - began);
      if (answeredBy(found?.answer.cells ?? []) !== counted) unequal += 1;
    }
    return [byStatements.sort((a, b) => a - b), byKept.sort((a, b) => a - b), unequal];
  }
});
