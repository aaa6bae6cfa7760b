import { entryIdOf, nation, ReferenceEntry, ReferenceKind } from '@doorstep/reference';

const entry = (kind: ReferenceKind, list: string, more: Partial<ReferenceEntry>): ReferenceEntry => {
  const subject = { kind, list, code: '', region: nation, ...more };
  return { entryId: entryIdOf(subject, ''), from: '', to: null, source: 'spec', version: 1, ...subject };
};

const division = (code: string, parent: string, level: string, zh: string, en: string): ReferenceEntry =>
  entry('division', 'division', { code, parent, level, names: { zh, en } });

const codes = (list: string, ...listed: readonly string[]): ReferenceEntry[] =>
  listed.map((code) => entry('code', list, { code, names: { zh: code, en: code } }));

const parameter = (name: string, value: unknown, unit: string): ReferenceEntry =>
  entry('parameter', name, { value, unit });

const occupation = (code: string, parent: string, en: string, zh: string): ReferenceEntry =>
  entry('occupation', 'isco-08', { code, parent, names: { zh, en } });

const blocking = [
  'sex-discrimination',
  'marriage-discrimination',
  'deposit-demanded',
  'fee-demanded',
  'documents-held',
  'paid-training',
  'employer-missing',
  'openings-missing',
  'conditions-missing',
  'duties-missing',
  'place-missing',
  'pay-missing',
  'wage-below-minimum',
  'expiry-missing',
  'expiry-passed',
  'expiry-too-long',
  'employer-not-verified',
  'employer-suspended',
];
const legalityRules = { rules: blocking.map((rule) => ({ rule, version: 1, severity: 'block' })) };

const refusalTerms = {
  terms: {
    'wage-too-low': { days: 180, untilChanged: true },
    'too-far': { days: 180, untilChanged: true },
    'family-care': { days: 90, untilChanged: false },
    'unsafe-conditions': { days: null, untilChanged: true },
  },
};
const matchScore = {
  version: 1,
  weights: {
    field: 500,
    occupation: 110,
    skills: 100,
    experience: 60,
    wage: 70,
    distance: 60,
    hours: 20,
    stability: 20,
    setting: 20,
    freshness: 15,
    acceptance: 25,
  },
  credit: { verified: 1000, claimed: 850, below: 400, adjacent: 250 },
  heldOccupation: 800,
  fullExperienceMonths: 36,
  experienceHalfLifeMonths: 60,
  perHourOutside: 50,
  staleAfterDays: 60,
};

/** Reference data enough for specs: two counties of Lanzhou, a few occupations, the code lists and the usual parameters. */
export const usualReference: readonly ReferenceEntry[] = [
  division('620000', nation, 'province', '甘肃省', 'Gansu Province'),
  division('620100', '620000', 'prefecture', '兰州市', 'Lanzhou City'),
  division('620102', '620100', 'county', '城关区', 'Chengguan District'),
  division('620103', '620100', 'county', '七里河区', 'Qilihe District'),
  division('620102001', '620102', 'township', '酒泉路街道', 'Jiuquanlu Subdistrict'),
  division('620102002', '620102', 'township', '张掖路街道', 'Zhangyelu Subdistrict'),
  division('620103001', '620103', 'township', '西园街道', 'Xiyuan Subdistrict'),
  occupation('5120', '512', 'Cooks', '厨师'),
  occupation('5131', '513', 'Waiters', '餐饮服务员'),
  occupation('5223', '522', 'Shop Sales Assistants', '商店销售员'),
  occupation('5414', '541', 'Security Guards', '保安员'),
  occupation('7411', '741', 'Building and Related Electricians', '建筑及相关电工'),
  occupation('9112', '911', 'Cleaners and Helpers in Offices, Hotels and Other Establishments', '保洁员'),
  ...codes(
    'education-level',
    'none',
    'primary',
    'lower-secondary',
    'upper-secondary',
    'vocational-secondary',
    'junior-college',
    'bachelor',
    'master',
    'doctor',
  ),
  ...codes(
    'group',
    'graduate',
    'veteran',
    'migrant-worker',
    'registered-unemployed',
    'poverty-alleviated-family',
    'subsistence-family',
    'zero-employment-family',
    'disabled',
    'relocated',
    'land-loss',
    'long-term-unemployed',
    'older-person',
  ),
  ...codes(
    'seeker-refusal-reason',
    'wage-too-low',
    'too-far',
    'unsuitable-hours',
    'health',
    'family-care',
    'not-suited-to-skills',
    'unsafe-conditions',
    'unlawful-conditions',
    'found-other-work',
    'no-reason',
  ),
  ...codes(
    'employer-refusal-reason',
    'not-qualified',
    'position-filled',
    'did-not-attend',
    'failed-interview',
    'documents-missing',
    'employer-silent',
    'other',
  ),
  ...codes('contract-kind', 'fixed-term', 'open-ended', 'part-time', 'public-welfare', 'flexible'),
  ...codes('closing-reason', 'employed', 'confirmation-lapsed', 'retired', 'deceased', 'moved-away', 'withdrew'),
  ...codes('end-reason', 'contract-expired', 'resigned', 'dismissed', 'mutual-agreement', 'other'),
  ...codes('language-level', 'basic', 'intermediate', 'advanced', 'expert'),
  ...codes('shift', 'day', 'night', 'rotating', 'weekend'),
  ...codes('health-demand', 'night-work', 'heavy-lifting', 'heights', 'dust', 'standing', 'chemicals'),
  ...codes('health-limit', 'no-night-work', 'no-heavy-lifting', 'no-heights', 'no-dust', 'no-standing', 'no-chemicals'),
  ...codes('skill-level', 'basic', 'intermediate', 'advanced', 'expert'),
  ...codes('currency', 'CNY', 'USD'),
  parameter('minimum-wage-monthly-fen', 202_000, 'fen'),
  parameter('confirmation-interval-days', 14, 'day'),
  parameter('confirmation-grace-days', 7, 'day'),
  parameter('retention-checks-days', [30, 90, 180], 'day'),
  parameter('employer-silence-days', 14, 'day'),
  parameter('contest-answer-days', 15, 'day'),
  parameter('recommendations-guaranteed', 3, 'count'),
  parameter('recommendations-per-opening', 10, 'count'),
  parameter('vacancy-notice-people', 3, 'count'),
  parameter('vacancy-notice-days', 14, 'day'),
  parameter('near-equal-points', 10, 'points'),
  parameter('recommendation-tier', 2, 'tier'),
  parameter('recommendation-tier-zero-employment-family', 0, 'tier'),
  parameter('minimum-working-age-years', 16, 'year'),
  parameter('commute-limit-default-km', 30, 'km'),
  parameter('posting-validity-days', 90, 'day'),
  parameter('employer-reverification-months', 6, 'month'),
  parameter('training-attendance-minimum-percent', 80, 'percent'),
  entry('rule-table', 'vacancy-legality-rules', { value: legalityRules }),
  entry('rule-table', 'refusal-terms', { value: refusalTerms }),
  entry('rule-table', 'match-score', { value: matchScore }),
];
