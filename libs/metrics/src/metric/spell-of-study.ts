import { daysBetween } from '@doorstep/event-sourcing';
import { Known } from '../statement';
import { PersonLife, RegistrationSpell } from './life';
import { Period } from './metric';
import { Observation } from './observation';
import { within } from './work';

type Spell = Known<RegistrationSpell>;

/** How a spell stands on the as-of day: still open, or ended for a reason, which may not be known. */
export type Standing = { readonly isOpen: true } | { readonly isOpen: false; readonly reason: string | null };

/** Reasons for which a spell ends by work. */
export const workReasons: readonly string[] = ['employed', 'work', 'full-time-work', 'part-time-work'];

/** Spells of unemployment that began in the period and by the as-of day. */
export function spellsBegun({ registrations }: PersonLife, period: Period): readonly Spell[] {
  return registrations.filter(({ openedOn }) => within(openedOn, period) && openedOn <= period.today);
}

export function standingOf({ closedOn, closingReason }: RegistrationSpell, { today }: Period): Standing {
  return closedOn === null || closedOn > today ? { isOpen: true } : { isOpen: false, reason: closingReason };
}

/** As it was stated, in the unit of its study; or else in days up to its end, or to the as-of day. */
export function lengthOf({ length, openedOn, closedOn }: RegistrationSpell, { today }: Period): number {
  return length ?? daysBetween(openedOn, closedOn === null || closedOn > today ? today : closedOn);
}

/** Each spell begun in the period that stands like this. */
export function spellsStanding(
  life: PersonLife,
  period: Period,
  counts: (standing: Standing) => boolean,
): readonly Observation<{ readonly kind: 'count'; readonly counted: number }>[] {
  return spellsBegun(life, period)
    .filter((spell) => counts(standingOf(spell, period)))
    .map(({ openedOn: on, evidence }) => ({ amount: { kind: 'count', counted: 1 }, on, evidence: [evidence] }));
}
