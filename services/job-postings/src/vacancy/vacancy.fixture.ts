import { RuleId, ruleIds, RuleLine, ruleTableName } from './rule-table';
import { VacancyContent } from './vacancy-content';
import { Check, VacancyEvent } from './vacancy.events';
import { Finding, LegalityTerms } from './vacancy.rules';

/** A lawful posting and its life up to each status, for specs. */
export const vacancyId = 'v-1';
export const content: VacancyContent = {
  title: '餐厅服务员',
  duties: '负责点餐、上菜和收台。男女不限，不收押金。',
  conditions: '每周休息一天，缴纳社会保险。',
  occupation: '5131',
  openings: 3,
  wage: { minMinor: 300000, maxMinor: 400000, currency: 'CNY', period: 'month' },
  place: '620102001',
  position: null,
  contractKind: 'fixed-term',
  shifts: ['day'],
  hoursPerWeek: 40,
  healthDemands: ['standing'],
  requirements: [{ kind: 'education', code: 'lower-secondary', essential: true }],
  reservedFor: [],
  subsidised: false,
  accommodationsOffered: [],
  dormitory: true,
  expiresOn: '2026-04-01',
};

/** Every rule in its newest version: all of them block but two, which only warn. */
const special: Partial<Record<RuleId, Partial<RuleLine>>> = {
  'region-discrimination': { version: 2 },
  'age-limit': { severity: 'warn' },
  'bait-pay': { severity: 'warn', arguments: { percentOfMinimum: 400 } },
};
const lines = ruleIds.map((rule): RuleLine => ({ rule, version: 1, severity: 'block', ...special[rule] }));

export const terms: LegalityTerms = {
  rules: { name: ruleTableName, value: { rules: lines }, entryId: 'rules', version: 2 },
  minimumWage: { name: 'minimum-wage-monthly-fen', value: 202000, entryId: 'minimum-620102', version: 1 },
  validity: { name: 'posting-validity-days', value: 90, entryId: 'validity', version: 1 },
  employer: 'verified',
};

export const decidedWith: Check['decidedWith'] = {
  ruleTable: { entryId: 'rules', version: 2 },
  parameters: [
    { name: 'minimum-wage-monthly-fen', value: 202000, entryId: 'minimum-620102', version: 1 },
    { name: 'posting-validity-days', value: 90, entryId: 'validity', version: 1 },
  ],
};

export const lawful: Check = { findings: [], decidedWith };

export const depositFinding: Finding = {
  rule: 'deposit-demanded',
  version: 1,
  severity: 'block',
  source: '劳动合同法 art 9, 84; 就业促进法 art 41',
  arguments: { field: 'duties', words: '押金' },
};

export const drafted: VacancyEvent = {
  type: 'vacancy-drafted',
  data: { vacancyId, employerId: 'e-1', office: '620102', content, draftedOn: '2026-03-01' },
};
export const submitted: VacancyEvent = {
  type: 'vacancy-submitted',
  data: { vacancyId, submittedOn: '2026-03-01' },
};
export const checked: VacancyEvent = {
  type: 'vacancy-checked',
  data: { vacancyId, ...lawful, checkedOn: '2026-03-01' },
};
export const refused: VacancyEvent = {
  type: 'vacancy-refused',
  data: { vacancyId, findings: [depositFinding], decidedWith, refusedOn: '2026-03-01' },
};
export const published: VacancyEvent = {
  type: 'vacancy-published',
  data: { vacancyId, publishedOn: '2026-03-01', expiresOn: '2026-04-01' },
};
export const filled: VacancyEvent = {
  type: 'vacancy-filled',
  data: { vacancyId, seatsTaken: 3, filledOn: '2026-03-01' },
};
export const closed: VacancyEvent = {
  type: 'vacancy-closed',
  data: { vacancyId, reason: 'closed', closedOn: '2026-03-01' },
};
export const expired: VacancyEvent = { type: 'vacancy-expired', data: { vacancyId, expiredOn: '2026-03-02' } };
export const listed: VacancyEvent = {
  type: 'vacancy-listed',
  data: {
    vacancyId,
    ...lawful,
    listing: { source: 'another-exchange', organisation: '某单位', contentHash: 'h-1' },
    office: null,
    content,
    publishedOn: '2026-02-01',
    expiresOn: '2026-04-01',
  },
};

export const untilSubmitted: readonly VacancyEvent[] = [drafted, submitted];
export const untilPublished: readonly VacancyEvent[] = [drafted, submitted, checked, published];
