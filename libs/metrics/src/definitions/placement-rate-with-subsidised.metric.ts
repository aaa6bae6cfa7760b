import { registrationsToWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { evidenceOf, shareOfRegistered, workSince } from '../metric/registered-cohort';

/** Share of a registration cohort that found market or subsidised work. */
export const placementRateWithSubsidised: PersonMetric = {
  id: 'placement-rate-with-subsidised',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Placement rate with subsidised posts', zh: '登记失业人员就业率（含补贴性岗位）' },
  meaning: {
    en: 'As the placement rate of those who registered, with public-welfare and other subsidised posts counted as work: persons with market work, subsidised work, or both, each once.',
    zh: '口径同登记失业人员市场化就业率，公益性岗位等补贴性岗位一并计入：有市场化就业、补贴性就业或两者兼有的人员，每人计一次。',
  },
  source: 'Doorstep’s own: verified market and subsidised work of a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30, windowDays: 0 },
  besides: ['placement-rate-of-registered'],
  kept: registrationsToWork,
  observe: (life, period, parameters) =>
    shareOfRegistered(life, period, (openedOn) =>
      evidenceOf(workSince(life, openedOn, period, parameters, ['market', 'subsidised'])),
    ),
};
