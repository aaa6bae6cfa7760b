import { isOver } from '../metric/earned-in';
import { FollowUpFact } from '../metric/life';
import { PersonMetric } from '../metric/metric';

/** Of those whom a study looked at again, the share that was in work. */
export const employedAtFollowUp: PersonMetric = {
  id: 'employed-at-follow-up',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Employed at follow-up', zh: '随访就业率' },
  meaning: {
    en: 'Of the persons whom a study looked at again for an interval that lies in the period and is over, the share that was in work in it; of several intervals, the last. Who was not looked at again, or of whom nothing was found out, is not in the denominator. Groups are those of the first day of the interval.',
    zh: '研究中随访区间位于报告期内且已结束者中，随访时在业者所占比例；多次随访取最后一次。未随访或未获结果者不计入分母。群体按区间首日的身份确定。',
  },
  source: 'Outcome records of evaluations of training programmes (participants and controls)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: [],
  observe: ({ followUps = [] }, period) => {
    const last = followUps.filter((one) => isOver(one, period)).sort((a, b) => (inOrder(a) < inOrder(b) ? 1 : -1))[0];
    if (last === undefined) return [];
    const { from: on, isEmployed, evidence } = last;
    return [{ amount: { kind: 'ratio', numerator: isEmployed ? 1 : 0, denominator: 1 }, on, evidence: [evidence] }];
  },
};

function inOrder({ from, to, isEmployed }: FollowUpFact): string {
  return [to, isEmployed, from].join(' ');
}
