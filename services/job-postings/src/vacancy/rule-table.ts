import { CivilDate } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

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

const line = (rule: RuleId, severity: Severity, version = 1, given?: Readonly<Record<string, number>>): RuleLine => ({
  rule,
  version,
  severity,
  ...(given === undefined ? {} : { arguments: given }),
});

const lastly = new Set<RuleId>(['region-discrimination', 'age-limit', 'bait-pay', 'expiry-missing', 'expiry-too-long']);
const statutory = ruleIds.filter((rule) => !lastly.has(rule)).map((rule) => line(rule, 'block'));

/** Used where the reference data states no table. The second follows the five-department notice on online recruitment of January 2026. */
const builtIn: readonly { readonly from: CivilDate | ''; readonly version: number; readonly table: RuleTable }[] = [
  {
    from: '',
    version: 1,
    table: {
      rules: [
        ...statutory,
        line('region-discrimination', 'warn'),
        line('age-limit', 'warn'),
        line('expiry-missing', 'warn'),
        line('expiry-too-long', 'warn'),
      ],
    },
  },
  {
    from: '2026-02-01',
    version: 2,
    table: {
      rules: [
        ...statutory,
        line('region-discrimination', 'block', 2),
        line('age-limit', 'warn'),
        line('bait-pay', 'warn', 1, { percentOfMinimum: 400 }),
        line('expiry-missing', 'block'),
        line('expiry-too-long', 'block'),
      ],
    },
  },
];

/** The built-in rule table in force on `on`. */
export function builtInRuleTable(on: CivilDate): ResolvedParameter<RuleTable> {
  const inForce = builtIn.filter((one) => one.from <= on).at(-1) as (typeof builtIn)[number];
  return { name: ruleTableName, value: inForce.table, entryId: 'built-in', version: inForce.version };
}
