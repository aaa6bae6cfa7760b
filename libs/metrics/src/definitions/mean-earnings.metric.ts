import { earnedIn } from '../metric/earned-in';
import { PersonMetric } from '../metric/metric';

/** The mean of what persons earned in a period, those with nothing among them. */
export const meanEarnings: PersonMetric = {
  id: 'mean-earnings',
  version: 1,
  subject: 'person',
  measure: 'mean',
  unit: 'money',
  name: { en: 'Mean earnings', zh: '平均收入' },
  meaning: {
    en: 'The mean of what persons earned in intervals that lie in the period and are over, all of a person together, in minor units of the currency of the study, which the passport names. Who is known to have earned nothing counts with nothing; of whom nothing is known is left out. Groups are those of the first day of the first interval.',
    zh: '报告期内且已结束的各区间中，个人收入合计的平均值，以所述货币的最小单位计（见护照中的货币）。已知收入为零者按零计入，收入不详者不计入。群体按首个区间首日的身份确定。',
  },
  source: 'Outcome records of evaluations of training programmes (participants and controls)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: ['employed-at-follow-up'],
  observe: earnedIn,
};
