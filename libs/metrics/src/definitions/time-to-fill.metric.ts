import { daysBetween } from '@doorstep/event-sourcing';
import { VacancyMetric } from '../metric/metric';
import { within } from '../metric/work';

/** Days from the publication of a vacancy to the start of work in each of its openings, by Kaplan–Meier: those never filled are not left out. */
export const timeToFill: VacancyMetric = {
  id: 'time-to-fill',
  version: 1,
  subject: 'vacancy',
  measure: 'survival',
  unit: 'opening',
  name: { en: 'Time to fill', zh: '岗位填补时长' },
  meaning: {
    en: 'Days from the publication of a vacancy in the period to the verified start of work in each of its openings, by Kaplan–Meier: an opening not filled counts as long as it was open, up to the closing, the end of the term or the as-of day. Every opening counts, those of one vacancy in the order of the starts. Median, and the share filled within 6 and 12 months with 95 % bands.',
    zh: '报告期内发布的招聘信息，自发布至各招聘名额经核实入职的天数（Kaplan–Meier 估计）：未填补的名额按已开放天数计入，至关闭、到期或截止查询日止。每个名额分别计入，同一招聘信息按入职先后排列。列示中位数以及6个月、12个月内填补的比例及95%置信区间。',
  },
  source: 'Kaplan and Meier, Journal of the American Statistical Association 53 (1958)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['vacancy-fill'],
  observe({ vacancy, closed, filled }, period) {
    const { publishedOn, openings, employerId } = vacancy;
    if (!within(publishedOn, period) || publishedOn > period.today) return [];
    const ends = [period.today, ...(closed === null ? [] : [closed.on])];
    const openUntil = ends.reduce((a, b) => (b < a ? b : a), vacancy.expiresOn);
    const started = filled
      .filter(({ startedOn }) => startedOn <= period.today)
      .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
    return Array.from({ length: openings }, (_, opening) => {
      const start = started[opening];
      const days = daysBetween(publishedOn, start?.startedOn ?? openUntil);
      return {
        amount: { kind: 'duration', days: Math.max(0, days), happened: start !== undefined },
        on: publishedOn,
        evidence: [
          vacancy.evidence,
          ...(closed === null ? [] : [closed.evidence]),
          ...(start === undefined ? [] : [start.evidence]),
        ],
        employerId,
      };
    });
  },
};
