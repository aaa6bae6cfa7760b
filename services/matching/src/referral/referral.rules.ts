/** Hard constraints that a person may put aside for one referral, because they are the person's own wishes. All others bind. */
export const waivableRules: readonly string[] = [
  'wage-floor',
  'contract-kind',
  'shifts',
  'commute-or-dormitory',
  'not-refused',
];

/** The first of `unmet` that nobody can put aside. */
export function bindingRule(unmet: readonly string[]): string | undefined {
  return unmet.find((rule) => !waivableRules.includes(rule));
}
