import { addDays } from '@doorstep/event-sourcing';
import { PersonLife } from './life';
import { Period } from './metric';
import { Observation } from './observation';

/** What a person earned in intervals that lie wholly in the period and are over, all together, in minor units; nothing earned is an amount too. */
export function earnedIn(
  { earnings }: PersonLife,
  period: Period,
): readonly Observation<{ readonly kind: 'quantity'; readonly value: number }>[] {
  const seen = earnings.filter((one) => isOver(one, period)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = seen;
  if (first === undefined) return [];
  const value = seen.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const evidence = seen.map((one) => one.evidence);
  return [{ amount: { kind: 'quantity', value }, on: first.from, evidence }];
}

/** True of a half-open interval within the period whose last day has come by the as-of day. */
export function isOver(one: { readonly from: string; readonly to: string }, { from, to, today }: Period): boolean {
  return from <= one.from && one.to <= to && one.to <= addDays(today, 1);
}
