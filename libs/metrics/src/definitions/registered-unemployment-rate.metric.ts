import { PersonMetric } from '../metric/metric';
import { registeredUnemployed } from './registered-unemployed.metric';

/** Registered unemployed at the end of the period among them and the persons employed in towns, whose number others state. */
export const registeredUnemploymentRate: PersonMetric = {
  id: 'registered-unemployment-rate',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Registered unemployment rate', zh: '城镇登记失业率' },
  meaning: {
    en: 'Persons whose registration of unemployment was open on the last day of the period (on the as-of day while it lasts), among them and the persons employed in towns. The number of the employed is that of the statistical office, stated for the region and the time as the parameter urban-employed-persons of reference-data, as it was known at the as-of instant; it is never computed from this register. Where none is stated for the very region there is no rate, nor by any dimension but the region. Everybody on the register counts, as the number of the unemployed does.',
    zh: '报告期最后一日（报告期未结束时为截止查询日）登记失业人数，占登记失业人数与城镇从业人员数之和的比例。城镇从业人员数采用统计部门数据，按地区和时间以参考数据参数urban-employed-persons录入，以截止查询时刻已知的版本为准，绝不由本平台登记数据推算。本地区未录入该参数的不计算，除地区外的其他分组亦不计算。分子与期末登记失业人数口径一致。',
  },
  source: '城镇登记失业率 of the monthly bulletin: R / (E + R), E by the statistical office',
  additivity: { overPeriods: false, overRegions: false },
  stock: true,
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  completedBy: 'urban-employed-persons',
  besides: ['registered-unemployed'],
  among: ['registration'],
  restsOn: ['registration'],
  countedAt: 'residence',
  observe: (life, period, parameters) =>
    registeredUnemployed
      .observe(life, period, parameters)
      .map((one) => ({ ...one, amount: { kind: 'ratio', numerator: 1, denominator: 1 } })),
};
