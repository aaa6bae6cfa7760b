import { startsOfWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { anyWork, begunIn, personOnce } from '../metric/starts';

/** Distinct persons who began verified work of any kind in the period. */
export const newUrbanEmploymentGross: PersonMetric = {
  id: 'new-urban-employment-gross',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Persons newly employed, gross', zh: '累计新就业人数' },
  meaning: {
    en: 'Distinct persons who began verified work of any kind in the period: market, subsidised, flexible or their own business. Whether a place counts as urban is not known to the platform, so all verified starts count, in towns and villages; one per person, where and when the first began. Who changed from other work counts too. Work with gaps of at most the parameter at one employer is one spell, and a renewed contract is no start. A gross flow: the net change beside it says whether more people are employed.',
    zh: '报告期内开始经核实就业的人数，含市场化就业、补贴性岗位、灵活就业和自主创业。平台不掌握就业地是否属于城镇，因此城乡全部经核实的就业均计入；同一人只计一次，以首次就业的时间和地点为准。由其他工作转换而来的也计入。同一单位间隔不超过参数天数的就业视为同一时段，续签合同不计。本指标为总流量，就业人数是否增加见并列的净增。',
  },
  source: 'Monthly bulletin of the Ministry of Human Resources and Social Security: 累计新就业',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['urban-employment-attrition', 'new-urban-employment', 'net-employment-change'],
  kept: startsOfWork,
  observe: (life, period, parameters) => personOnce(life, begunIn(life, period, parameters, anyWork)),
};
