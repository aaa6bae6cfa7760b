import { VacancyMetric } from '../metric/metric';
import { within } from '../metric/work';

/** Share of the openings of vacancies closed or due in the period that were filled by a verified start of work. */
export const vacancyFill: VacancyMetric = {
  id: 'vacancy-fill',
  version: 1,
  subject: 'vacancy',
  measure: 'ratio',
  unit: 'opening',
  name: { en: 'Openings filled', zh: '岗位招聘完成率' },
  meaning: {
    en: 'Of the openings of vacancies that were closed or whose term ended in the period, whichever came first, the share for which a verified start of work is known. No more starts count than there were openings; a start after the closing counts, a vacancy closed as filled without a verified start does not. Subsidised posts are among them.',
    zh: '报告期内关闭或到期（以较早者为准）的招聘信息的招聘人数中，已有经核实入职的比例。计入的入职人数不超过招聘人数；关闭后入职的计入，以“已招满”关闭但无经核实入职的不计入。含补贴性岗位。',
  },
  source: 'EU PES Decision 573/2014, annex (3a)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['time-to-fill'],
  observe({ vacancy, closed, filled }, period) {
    const endedOn = closed !== null && closed.on < vacancy.expiresOn ? closed.on : vacancy.expiresOn;
    if (!within(endedOn, period) || endedOn > period.today) return [];
    const started = filled.filter(({ startedOn }) => startedOn <= period.today).slice(0, vacancy.openings);
    return [
      {
        amount: { kind: 'ratio', numerator: started.length, denominator: vacancy.openings },
        on: endedOn,
        evidence: [
          vacancy.evidence,
          ...(closed === null ? [] : [closed.evidence]),
          ...started.map(({ evidence }) => evidence),
        ],
        employerId: vacancy.employerId,
      },
    ];
  },
};
