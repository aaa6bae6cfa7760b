import { addDays, CivilDate } from '@doorstep/event-sourcing';
import { exitsOfThose } from '../kept/kept-by';
import { exitIn } from '../metric/exit';
import { parameter, Parameters, PersonMetric } from '../metric/metric';

const windowOf = (exitedOn: CivilDate, parameters: Parameters) => ({
  from: exitedOn,
  to: addDays(exitedOn, parameter(parameters, 'attainedWithinDays') + 1),
});

/** Share of those trained before an exit who were awarded a certificate by one year after it. */
export const credentialAttainment: PersonMetric = {
  id: 'credential-attainment',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Credential attainment', zh: '取得证书率' },
  meaning: {
    en: "Of the persons who exited in the period and had been enrolled in a course before the exit, since their services began, the share awarded a certificate from then up to the parameter's days after the exit, that day included. Exits whose days have not passed are left out, and persons who died or were called up. Training on the job at an employer is no course and does not count.",
    zh: '报告期内退出服务且在该次服务期间参加过培训课程者中，自服务开始至退出后参数天数（含当日）内取得证书的比例。观察期未满的退出以及死亡、应征入伍者不计入。用人单位在岗培训不属于课程，不计入。',
  },
  source: 'WIOA sec. 116(b)(2)(A)(i)(IV); TEGL 10-16',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { exitAfterDays: 90, attainedWithinDays: 365 },
  besides: ['employment-rate-q4'],
  kept: exitsOfThose(({ enrolments }) => enrolments.length > 0, windowOf),
  observe(life, period, parameters) {
    const exit = exitIn(life, period, parameters, (exitedOn) => windowOf(exitedOn, parameters));
    if (exit === undefined) return [];
    const [trained] = life.enrolments
      .filter(({ enrolledOn }) => exit.from <= enrolledOn && enrolledOn <= exit.exitedOn)
      .sort((a, b) => (`${a.enrolledOn} ${a.courseId}` < `${b.enrolledOn} ${b.courseId}` ? -1 : 1));
    if (trained === undefined) return [];
    const [award] = life.awards
      .filter(({ awardedOn }) => exit.from <= awardedOn && awardedOn < windowOf(exit.exitedOn, parameters).to)
      .sort((a, b) => (`${a.awardedOn} ${a.courseId}` < `${b.awardedOn} ${b.courseId}` ? -1 : 1));
    return [
      {
        amount: { kind: 'ratio', numerator: award === undefined ? 0 : 1, denominator: 1 },
        on: exit.from,
        evidence: [...exit.evidence, ...(award === undefined ? [] : [award.evidence])],
        courseId: (award ?? trained).courseId,
      },
    ];
  },
};
