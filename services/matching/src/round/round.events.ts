import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

/** What one tier, the entitled or the others, was given of what the tiers before left. Slots are the recommendations people are to get. */
export interface RoundStage {
  readonly tier: number;
  readonly entitled: boolean;
  readonly people: number;
  readonly wanted: number;
  readonly filled: number;
  /** No allocation fills more. */
  readonly mostFillable: number;
  readonly score: number;
  /** No allocation that fills as many scores higher. */
  readonly scoreBound: number;
}

/** Why somebody got fewer than the guaranteed number. */
export type ShortReason = 'no-vacancy' | 'too-few-employers' | 'places-taken';

/** How often what became of a vacancy that suited somebody better was this. */
export type PassedOverCounts = Readonly<
  Record<'same-employer' | 'better-ones' | 'taken-before' | 'worth-more-to-others', number>
>;

/** What vacancies of an occupation group in a township lack. */
export interface Scarcity {
  /** The first digits of the occupation; null where vacancies name none. */
  readonly occupationGroup: string | null;
  /** Division code; null where vacancies name no place. */
  readonly township: string | null;
  readonly vacancies: number;
  /** To how many people they may be recommended together. */
  readonly places: number;
  /** Vacancies where one place more fills one recommendation more. */
  readonly short: number;
  /** Missing recommendations that one more vacancy like the most wanted of them would bring. */
  readonly relief: number;
}

/** How evenly recommendations fell on vacancies. */
export interface RoundCongestion {
  /** Vacancies recommended to nobody. */
  readonly withoutAny: number;
  /** Of the numbers of recommendations over all vacancies, thousandths: 0 is even. */
  readonly gini: number;
  /** Vacancies recommended to more people than they may be, and how many too many that is. */
  readonly overloaded: number;
  readonly overload: number;
}

/** One round of recommendations for everybody of an office. */
export interface Round {
  readonly roundId: string;
  /** Division code. */
  readonly office: string;
  readonly heldOn: CivilDate;
  readonly matcher: { readonly name: string; readonly version: number };
  readonly parameters: readonly ResolvedParameter[];
  readonly seed: number;
  /** People with an open registration. */
  readonly people: number;
  /** Nothing is known yet of what they can and want. */
  readonly withoutProfile: number;
  /** Got at least the guaranteed number, or fewer. */
  readonly served: number;
  readonly short: number;
  /** Their run was refused: erased, or declined something in the meantime. */
  readonly refused: number;
  readonly vacancies: number;
  /** Pairs of a person and a vacancy that suit. */
  readonly candidates: number;
  readonly stages: readonly RoundStage[];
  readonly shortBy: Readonly<Record<ShortReason, number>>;
  /** Vacancies that suited somebody better and went to others, by why; unknown before it was counted. */
  readonly passedOverBy?: PassedOverCounts;
  readonly scarcities: readonly Scarcity[];
  readonly congestion: RoundCongestion;
}

export type RoundEvent = { readonly type: 'round-held'; readonly data: Round };

export const roundEvents: EventCatalogue<RoundEvent> = { 'round-held': 1 };
