import { CivilDate } from '@doorstep/event-sourcing';
import { Evidence } from '../statement';

/** A share of an observation for a division; the credits of one observation sum to 1. */
export interface Credit {
  readonly division: string;
  readonly share: number;
}

/** What an observation brings to a figure. */
export type Amount =
  | { readonly kind: 'count'; readonly counted: number }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'quantity'; readonly value: number }
  /** Days until something happened or, where it did not, until it could last have been seen. */
  | { readonly kind: 'duration'; readonly days: number; readonly happened: boolean };

export type AmountKind = Amount['kind'];

/** What one person, spell or vacancy brings to a figure, and what that rests on. */
export interface Observation<Of extends Amount = Amount> {
  readonly amount: Of;
  /** The day whose group memberships, age and place count. */
  readonly on: CivilDate;
  readonly evidence: readonly Evidence[];
  /** Where it counts other than at the place of residence. */
  readonly credits?: readonly Credit[];
  readonly employerId?: string;
  readonly courseId?: string;
  /** Records of others whose facts it rests on as well. */
  readonly othersIds?: readonly string[];
}
