import { CivilDate, daysBetween, overlaps } from '@doorstep/event-sourcing';
import { exitsOfThose } from '../kept/kept-by';
import { unsubsidisedIn } from '../metric/employed';
import { Days, exitIn, quarterAfter } from '../metric/exit';
import { EarningsFact } from '../metric/life';
import { PersonMetric } from '../metric/metric';

const windowOf = (exitedOn: CivilDate) => quarterAfter(exitedOn, 2);

/** Median of what those employed in the second quarter after exit earned in it, all employers of a person together, in fen. */
export const medianEarningsQ2: PersonMetric = {
  id: 'median-earnings-q2',
  version: 1,
  subject: 'person',
  measure: 'median',
  unit: 'yuan',
  name: { en: 'Median earnings, second quarter after exit', zh: '退出服务后第二季度收入中位数' },
  meaning: {
    en: 'Of the persons counted as employed in the second quarter after exit, the median of what each earned in that quarter from all employers together, in fen. Who has no known earnings in yuan above zero is left out. Earnings of an interval that reaches beyond the quarter count by days.',
    zh: '退出服务后第二季度就业者在该季度从所有用人单位取得的收入合计的中位数（单位：分）。该季度无已知人民币收入（大于零）者不计入。跨季度的收入按天数分摊。',
  },
  source: 'WIOA sec. 116(b)(2)(A)(i)(III); TEGL 10-16',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { exitAfterDays: 90 },
  besides: ['employment-rate-q2'],
  kept: exitsOfThose(({ earnings }) => earnings.length > 0, windowOf),
  observe(life, period, parameters) {
    const exit = exitIn(life, period, parameters, windowOf);
    if (exit === undefined) return [];
    const quarter = windowOf(exit.exitedOn);
    const work = unsubsidisedIn(life, quarter);
    const earnings = life.earnings.filter((fact) => fact.currency === 'CNY' && overlaps(fact, quarter));
    const fen = Math.round(earnings.reduce((sum, fact) => sum + earnedIn(fact, quarter), 0));
    if (work.length === 0 || fen <= 0) return [];
    return [
      {
        amount: { kind: 'quantity', value: fen },
        on: exit.from,
        evidence: [
          ...exit.evidence,
          ...work.map(({ evidence }) => evidence),
          ...earnings.map(({ evidence }) => evidence),
        ],
      },
    ];
  },
};

function earnedIn({ from, to, amountMinor }: EarningsFact, quarter: Days): number {
  const first = from > quarter.from ? from : quarter.from;
  const end = to < quarter.to ? to : quarter.to;
  return (amountMinor * daysBetween(first, end)) / daysBetween(from, to);
}
