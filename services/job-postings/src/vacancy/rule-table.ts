export const ruleIds = [
  'sex-discrimination',
  'marriage-discrimination',
  'ethnic-discrimination',
  'race-discrimination',
  'religious-discrimination',
  'disability-discrimination',
  'carrier-discrimination',
  'rural-origin-discrimination',
  'region-discrimination',
  'age-limit',
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
  'bait-pay',
  'expiry-missing',
  'expiry-passed',
  'expiry-too-long',
  'employer-not-verified',
  'employer-suspended',
] as const;
export type RuleId = (typeof ruleIds)[number];

export type Severity = 'block' | 'warn';

/** One line of a rule table: which version of a rule holds, how grave it is, and what it is given. */
export interface RuleLine {
  readonly rule: RuleId;
  readonly version: number;
  readonly severity: Severity;
  readonly arguments?: Readonly<Record<string, number>>;
}

/** The rules in force in a region from a date; a rule that is not in it does not hold. */
export interface RuleTable {
  readonly rules: readonly RuleLine[];
}

/** Name of the rule table in the reference data. */
export const ruleTableName = 'vacancy-legality-rules';
