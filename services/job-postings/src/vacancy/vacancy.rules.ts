import { addDays, CivilDate } from '@doorstep/event-sourcing';
import { perMonth, ResolvedParameter } from '@doorstep/reference';
import { depositWording, documentsHeldWording, feeWording, paidTrainingWording } from './charge-wording';
import { ageWording, hukouWording, regionWording, ruralOriginWording } from './origin-wording';
import {
  carrierWording,
  disabilityWording,
  ethnicityWording,
  marriageWording,
  raceWording,
  religionWording,
  sexWording,
} from './personal-wording';
import { offendingWords, sentencesOf, Wording } from './posting-language';
import { RuleId, RuleTable, Severity } from './rule-table';
import { VacancyContent } from './vacancy-content';

/** `external`: named by another exchange; `unknown`: named by nobody. */
export type EmployerStatus = 'verified' | 'unverified' | 'lapsed' | 'suspended' | 'external' | 'unknown';

/** Everything a check is given beside the posting, resolved for its place and day. */
export interface LegalityTerms {
  readonly rules: ResolvedParameter<RuleTable>;
  /** Fen a month; null where none is known for the place. */
  readonly minimumWage: ResolvedParameter<number> | null;
  /** Days a posting may stand. */
  readonly validity: ResolvedParameter<number>;
  readonly employer: EmployerStatus;
}

export type FindingArguments = Readonly<Record<string, string | number>>;

/** A rule that fired: its id and version, its source article, and the arguments its sentence is filled with. */
export interface Finding {
  readonly rule: string;
  readonly version: number;
  readonly severity: Severity | 'waived';
  readonly source: string;
  readonly arguments: FindingArguments;
}

interface Posting {
  readonly content: VacancyContent;
  readonly sentences: readonly (readonly [field: string, sentences: readonly string[]])[];
  readonly terms: LegalityTerms;
  readonly today: CivilDate;
  readonly given: Readonly<Record<string, number>>;
}

interface Rule {
  readonly source: string;
  /** A judgement of words, which a person may overrule. */
  readonly ofWords?: true;
  fires(posting: Posting): readonly FindingArguments[];
}

const texts = ['title', 'duties', 'conditions'] as const;

function words(source: string, sought: Wording): Rule {
  return {
    source,
    ofWords: true,
    fires: ({ sentences: texts }) =>
      texts.flatMap(([field, sentences]) => {
        const found = offendingWords(sought, sentences);
        return found === undefined ? [] : [{ field, words: found }];
      }),
  };
}

function missing(field: keyof VacancyContent): Rule {
  const isMissing = (value: unknown): boolean => value === null || value === '';
  return {
    source: '人力资源市场暂行条例 art 24',
    fires: ({ content }) => (isMissing(content[field]) ? [{}] : []),
  };
}

const when = (source: string, fires: (posting: Posting) => FindingArguments | false): Rule => ({
  source,
  fires: (posting) => {
    const found = fires(posting);
    return found === false ? [] : [found];
  },
});

/** Every version of every rule that was ever in force: a version is never changed, so that an old check can be made again. */
const rules: Readonly<Record<RuleId, Readonly<Record<number, Rule>>>> = {
  'sex-discrimination': { 1: words('就业促进法 art 27; 人力资源市场暂行条例 art 24', sexWording) },
  'marriage-discrimination': { 1: words('就业促进法 art 27', marriageWording) },
  'ethnic-discrimination': { 1: words('就业促进法 art 28; 人力资源市场暂行条例 art 24', ethnicityWording) },
  'race-discrimination': { 1: words('就业促进法 art 26; 人力资源市场暂行条例 art 24', raceWording) },
  'religious-discrimination': { 1: words('就业促进法 art 26; 人力资源市场暂行条例 art 24', religionWording) },
  'disability-discrimination': { 1: words('就业促进法 art 29', disabilityWording) },
  'carrier-discrimination': { 1: words('就业促进法 art 30', carrierWording) },
  'rural-origin-discrimination': { 1: words('就业促进法 art 31', ruralOriginWording) },
  'region-discrimination': {
    1: words('就业促进法 art 26', hukouWording),
    2: words('五部门网络招聘通知 2026-01', regionWording),
  },
  'age-limit': { 1: words('就业促进法 art 26', ageWording) },
  'deposit-demanded': { 1: words('劳动合同法 art 9, 84; 就业促进法 art 41', depositWording) },
  'fee-demanded': { 1: words('劳动合同法 art 9, 84', feeWording) },
  'documents-held': { 1: words('劳动合同法 art 9, 84; 就业促进法 art 41', documentsHeldWording) },
  'paid-training': { 1: words('劳动合同法 art 9; 五部门网络招聘通知 2026-01', paidTrainingWording) },
  'employer-missing': {
    1: when('人力资源市场暂行条例 art 24', ({ terms }) => terms.employer === 'unknown' && {}),
  },
  'openings-missing': { 1: missing('openings') },
  'conditions-missing': {
    1: when('人力资源市场暂行条例 art 24', ({ content }) => !content.conditions && content.contractKind === null && {}),
  },
  'duties-missing': { 1: missing('duties') },
  'place-missing': { 1: missing('place') },
  'pay-missing': { 1: missing('wage') },
  'wage-below-minimum': {
    1: when('劳动法 art 48; 最低工资规定', ({ content: { wage, place }, terms: { minimumWage } }) => {
      if (wage === null || minimumWage === null || wage.currency !== 'CNY') return false;
      const offeredFen = perMonth(wage.minMinor, wage.period);
      return offeredFen < minimumWage.value && { offeredFen, minimumFen: minimumWage.value, place: place ?? '' };
    }),
  },
  'bait-pay': {
    1: when('五部门网络招聘通知 2026-01', ({ content: { wage }, given }) => {
      if (wage === null) return false;
      const percent = Math.floor((wage.maxMinor * 100) / wage.minMinor);
      return percent > (given['percentOfMinimum'] ?? Infinity) && { percent };
    }),
  },
  'expiry-missing': { 1: { ...missing('expiresOn'), source: '五部门网络招聘通知 2026-01' } },
  'expiry-passed': {
    1: when(
      '人力资源市场暂行条例 art 24',
      ({ content: { expiresOn }, today }) => expiresOn !== null && expiresOn <= today && { expiresOn },
    ),
  },
  'expiry-too-long': {
    1: when('五部门网络招聘通知 2026-01', ({ content: { expiresOn }, terms: { validity }, today }) => {
      if (expiresOn === null) return false;
      return expiresOn > addDays(today, validity.value) && { expiresOn, days: validity.value };
    }),
  },
  'employer-not-verified': {
    1: when(
      '人力资源市场暂行条例 art 26',
      ({ terms: { employer } }) => (employer === 'unverified' || employer === 'lapsed') && { standing: employer },
    ),
  },
  'employer-suspended': {
    1: when('就业促进法 art 41', ({ terms: { employer } }) => employer === 'suspended' && {}),
  },
};

/** What the rules of the table find in a posting; a finding of a rule in `waived` is kept, and blocks no longer. */
export function assess(
  content: VacancyContent,
  terms: LegalityTerms,
  today: CivilDate,
  waived: readonly string[] = [],
): readonly Finding[] {
  const sentences = texts.map((field) => [field, sentencesOf(content[field] ?? '')] as const);
  return terms.rules.value.rules.flatMap(({ rule: id, version, severity, arguments: given = {} }) => {
    const rule = rules[id][version];
    if (rule === undefined) throw new Error(`rule ${id} has no version ${version}`);
    return rule.fires({ content, sentences, terms, today, given }).map((found) => ({
      rule: id,
      version,
      severity: waived.includes(id) ? ('waived' as const) : severity,
      source: rule.source,
      arguments: found,
    }));
  });
}

export const blocks = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'block');

/** True for a version of a rule that this code knows. */
export function isKnownRule(rule: string, version: number): boolean {
  return Object.hasOwn(rules, rule) && rules[rule as RuleId][version] !== undefined;
}

/** True for rules that judge words: those a person may overrule. */
export function isOfWords(rule: string): boolean {
  return Object.hasOwn(rules, rule) && Object.values(rules[rule as RuleId]).some((version) => version.ofWords);
}
