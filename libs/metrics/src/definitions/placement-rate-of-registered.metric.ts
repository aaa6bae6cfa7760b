import { registrationsToWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { evidenceOf, shareOfRegistered, workSince } from '../metric/registered-cohort';

/** Share of a registration cohort that found market work. */
export const placementRateOfRegistered: PersonMetric = {
  id: 'placement-rate-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Placement rate of those who registered', zh: '登记失业人员市场化就业率' },
  meaning: {
    en: 'Of the distinct persons whose registration of unemployment opened in the period, the share with a verified spell of market work that began on the day of the opening or later, up to the as-of day or, where windowDays is not 0, within that many days of the opening. Several openings count from the first in the period. Who has nothing but a registration is in the denominator. Persons count where they live. Work that began before the opening and its continuations are no new start; public-welfare and other subsidised posts are counted apart.',
    zh: '报告期内登记失业的人员（同一人只计一次）中，自登记之日起至截止日（windowDays不为0时为登记后该天数内）开始经核实的市场化就业的比例。期内多次登记的自首次起计；仅有登记而无后续记录者计入分母。按居住地计。登记前已开始的就业及其续签不算新就业；公益性岗位等补贴性岗位另计。',
  },
  source: 'Doorstep’s own: verified market work of a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30, windowDays: 0 },
  besides: ['placement-rate-with-subsidised'],
  kept: registrationsToWork,
  observe: (life, period, parameters) =>
    shareOfRegistered(life, period, (openedOn) =>
      evidenceOf(workSince(life, openedOn, period, parameters, ['market'])),
    ),
};
