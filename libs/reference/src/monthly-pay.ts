export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

// 21.75 paid days a month (劳社部发〔2008〕3号), 8 hours a day and 5 days a week (劳动法 art 36, 国务院关于职工工作时间的规定).
const unitsPerMonth: Readonly<Record<PayPeriod, { readonly times: number; readonly over: number }>> = {
  hour: { times: 174, over: 1 },
  day: { times: 2175, over: 100 },
  week: { times: 435, over: 100 },
  month: { times: 1, over: 1 },
  year: { times: 1, over: 12 },
};

/** An amount per `period` as minor units per month, rounded down to a whole one. */
export function perMonth(minor: number, period: PayPeriod): number {
  const { times, over } = unitsPerMonth[period];
  return Math.floor((minor * times) / over);
}
