import { CivilDate } from '@doorstep/event-sourcing';
import { exitsOfThose } from '../kept/kept-by';
import { unsubsidisedIn } from '../metric/employed';
import { exitIn, quarterAfter } from '../metric/exit';
import { PersonMetric } from '../metric/metric';

const windowOf = (exitedOn: CivilDate) => quarterAfter(exitedOn, 4);

/** Share of those employed in the second quarter after exit whom one of its employers still employed in the fourth. */
export const sameEmployerRetention: PersonMetric = {
  id: 'same-employer-retention',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Retention with the same employer', zh: '同一用人单位留任率' },
  meaning: {
    en: 'Of the persons who exited in the period and had verified unsubsidised work in the second calendar quarter after that of the exit, the share who worked for one of the employers of that quarter in the fourth as well. Exits whose fourth quarter has not ended are left out.',
    zh: '报告期内退出服务且退出季度后第二个自然季度有经核实的非补贴性就业者中，第四季度仍在第二季度的同一用人单位就业者所占比例。第四季度未结束的退出不计入。',
  },
  source: 'WIOA effectiveness in serving employers, final rule effective 2024-03-25',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { exitAfterDays: 90 },
  besides: ['employment-rate-q2', 'employment-rate-q4'],
  kept: exitsOfThose(({ placements }) => placements.length > 0, windowOf),
  observe(life, period, parameters) {
    const exit = exitIn(life, period, parameters, windowOf);
    if (exit === undefined) return [];
    const earlier = unsubsidisedIn(life, quarterAfter(exit.exitedOn, 2));
    const [first] = earlier;
    if (first === undefined) return [];
    const later = unsubsidisedIn(life, windowOf(exit.exitedOn));
    const stayed = earlier.find(({ employerId }) => later.some((work) => work.employerId === employerId));
    return [
      {
        amount: { kind: 'ratio', numerator: stayed === undefined ? 0 : 1, denominator: 1 },
        on: exit.from,
        evidence: [...exit.evidence, ...[...new Set([...earlier, ...later])].map(({ evidence }) => evidence)],
        employerId: (stayed ?? first).employerId,
      },
    ];
  },
};
