import { CivilDate } from '@doorstep/event-sourcing';

/** Kinds of facts that figures rest on, beside those that say who somebody is. */
export type FactKind =
  | 'registration'
  | 'placement'
  | 'retention'
  | 'recommendation'
  /** Done after a recommendation: its delivery, a referral, its answer, a hire. */
  | 'step'
  | 'enrolment'
  | 'award'
  | 'earnings';

/** The definition's parameters. */
type Parameters = Readonly<Record<string, number>>;

/**
 * How the figures of calendar months are kept up to date from one message to the next. A definition that declares it says when its observations may
 * change, so that nobody else has to be looked at; what they are is said by `observe` alone.
 */
export interface Kept<Life> {
  /** A message of none of these kinds changes nothing. */
  readonly restsOn: readonly FactKind[];
  /** Days in whose months the life may bring something, as seen from a day. */
  readonly days: (life: Life, today: CivilDate, parameters: Parameters) => readonly CivilDate[];
  /** As-of days from which on the life may bring something else though nothing more is known of it. */
  readonly turns: (life: Life, parameters: Parameters) => readonly CivilDate[];
  /**
   * What a period of several months makes of them: of each subject all that its months bring, or what the first of them brings. A definition
   * without it has figures of longer periods that are no matter of months.
   */
  readonly ofMonths?: 'all' | 'first';
}
