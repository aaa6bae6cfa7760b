import { daysBetween } from '@doorstep/event-sourcing';
import { PersonMetric } from '../metric/metric';
import { within } from '../metric/work';

/** Mean length of training that began in the period and is over, as it was stated. */
export const meanTrainingLength: PersonMetric = {
  id: 'mean-training-length',
  version: 1,
  subject: 'person',
  measure: 'mean',
  unit: 'unit-of-time',
  name: { en: 'Mean time in training', zh: '平均培训时长' },
  meaning: {
    en: 'The mean of how long persons were in training that began in the period and was over by the as-of day, as it was stated: in the unit of time of the study, which the passport names, or else in days. Who was in no training is left out.',
    zh: '报告期内开始且截止查询日已结束的培训时长的平均值，按所述时间单位计（见护照中的时间单位），未声明者按天计。未参加培训者不计入。',
  },
  source: 'Outcome records of evaluations of training programmes (participants and controls)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: [],
  observe: ({ enrolments }, period) =>
    enrolments.flatMap(({ enrolledOn: on, endedOn, length, courseId, evidence }) => {
      if (endedOn === null || endedOn > period.today || !within(on, period)) return [];
      const value = length ?? daysBetween(on, endedOn);
      return [{ amount: { kind: 'quantity', value }, on, evidence: [evidence], courseId }];
    }),
};
