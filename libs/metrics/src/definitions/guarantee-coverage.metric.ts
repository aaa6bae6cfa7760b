import { overlaps } from '@doorstep/event-sourcing';
import { parameter, PersonMetric } from '../metric/metric';
import { registeredRuns, seenDays } from '../metric/register';
import { within } from '../metric/work';

/** Share of the persons on the register in the period to whom enough different vacancies were recommended in it. */
export const guaranteeCoverage: PersonMetric = {
  id: 'guarantee-coverage',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Coverage of the guarantee of recommendations', zh: '岗位推荐保障覆盖率' },
  meaning: {
    en: "Of the distinct persons on the register of unemployment on any day of the period, the share to whom at least the parameter's number of different vacancies were recommended in it. With deliveredOnly 1 only recommendations that were delivered count, by the day of delivery; whether they were opened is not known. Recommendations already meet every hard condition when they are made; two vacancies of one employer are two. Who registered on the last day is among them: the period is the window.",
    zh: '报告期内任意一日失业登记有效的人员中，报告期内获推荐的不同招聘岗位达到参数个数的比例。deliveredOnly为1时，仅计已送达的推荐，以送达日为准；是否打开阅读未掌握。推荐作出时均已满足全部硬性条件；同一单位的两个岗位计为两个。期末才登记者也在分母内，以报告期为观察窗口。',
  },
  source: 'Doorstep’s own: the guaranteed number of recommendations for everybody entitled',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { guaranteed: 3, deliveredOnly: 0 },
  besides: ['registered-unemployed'],
  among: ['registration'],
  restsOn: ['registration', 'recommendation', 'step'],
  countedAt: 'residence',
  observe(life, period, parameters) {
    const days = seenDays(period);
    if (days === undefined) return [];
    const runs = registeredRuns(life).filter((run) => overlaps(run, days));
    const [first] = runs;
    if (first === undefined) return [];
    const counting = parameter(parameters, 'deliveredOnly') === 0 ? 'recommended' : 'delivered';
    const steps = life.steps.filter(({ step, on }) => step === counting && within(on, days));
    const vacancies = new Set(steps.map(({ vacancyId }) => vacancyId)).size;
    return [
      {
        amount: { kind: 'ratio', numerator: vacancies >= parameter(parameters, 'guaranteed') ? 1 : 0, denominator: 1 },
        on: first.from > days.from ? first.from : days.from,
        evidence: [...runs, ...steps].flatMap(({ evidence }) => evidence),
      },
    ];
  },
};
