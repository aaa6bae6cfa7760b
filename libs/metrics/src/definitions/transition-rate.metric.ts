import { PersonMetric } from '../metric/metric';
import { shareOfStock } from '../metric/register';
import { kindsCounting, transitionsIn } from '../metric/transition';

/** Transitions from registered unemployment to work in the period, over the mean registered stock of its days. */
export const transitionRate: PersonMetric = {
  id: 'transition-rate',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'spell',
  name: { en: 'Transition rate from unemployment to work', zh: '登记失业转就业率' },
  meaning: {
    en: 'Starts of verified work by persons on the register, or on the day they left it, over the mean number of persons on the register on the days of the period. Registrations that overlap or follow each other on the day are one time on the register, with one transition at most: its first start. Everybody on the register is in the stock for as long as they were, also those nothing else is known of. Subsidised work counts only if the parameter says so, since the decision leaves that open. Counted where the person lives.',
    zh: '报告期内登记失业人员（含终止登记当日）开始经核实就业的人次，与报告期内逐日平均登记失业人数之比。重叠或当日衔接的登记视为同一登记期，每一登记期至多计一次转换，以首次就业为准。凡在册者均按在册天数计入存量，包括无其他记录者。有关决定未明确补贴性就业是否计入，故仅在参数设定时计入。按本人居住地统计。',
  },
  source: 'EU Decision 573/2014, annex (1a)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30, subsidisedCounts: 0 },
  besides: ['leavers', 'registered-unemployed'],
  among: ['registration'],
  restsOn: ['registration', 'placement'],
  countedAt: 'residence',
  observe: (life, period, parameters) =>
    shareOfStock(
      life,
      period,
      transitionsIn(life, period, parameters, kindsCounting(parameters)).map(({ work, evidence }) => ({
        on: work.from,
        evidence,
      })),
    ),
};
