import { civilDateOf } from '@doorstep/event-sourcing';
import { PersonMetric } from '../metric/metric';
import { within } from '../metric/work';

/** Records that were found in the period to be of a person who has another, and still are held to be. */
export const identityMerges: PersonMetric = {
  id: 'identity-merges',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'record',
  name: { en: 'Records merged into another', zh: '合并的重复人员记录数' },
  meaning: {
    en: 'Records of persons merged in the period, by the day the merge was recorded, that are still merged at the as-of instant: what was split again does not count. Figures of earlier periods, asked for as of now, count such a person once.',
    zh: '报告期内（以合并录入日为准）被合并、且截止查询时仍处于合并状态的人员记录数；已重新拆分的不计。以现时查询以往报告期的指标时，此类人员只计一次。',
  },
  source: 'Doorstep’s own: data health, identity merges',
  additivity: { overPeriods: true, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: [],
  observe: ({ links }, period) =>
    links.flatMap(({ kind, recordedAt, source, position }) => {
      const on = civilDateOf(recordedAt);
      if (kind !== 'merged' || !within(on, period)) return [];
      return [{ amount: { kind: 'count', counted: 1 }, on, evidence: [{ source, position }] }];
    }),
};
