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
  /** What prices count for a filled slot before its score: a price above it says that a slot stayed empty. Unknown before it was kept. */
  readonly bonus?: number;
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
  /** What one place more would gain in the last tier, in points, the mean over the places; unknown before it was kept. */
  readonly meanPrice?: number;
}

/**
 * What others could do about unmet guarantees: one vacancy of an occupation group in an area, one route from an area to another, seats in training
 * for people of an area. What it brings at least, without taking a place from anybody.
 */
export interface RoundLever {
  readonly kind: 'vacancy' | 'training' | 'route';
  /** Codes; an area has nine digits for a township, six where the township is not known. */
  readonly arguments: Readonly<Record<string, string>>;
  /** People below the guarantee to whom it would open something. */
  readonly people: number;
  readonly recommendations: number;
  /** People it lifts to the guarantee. */
  readonly guarantees: number;
  /** The vacancy whose terms a new one is taken to have. */
  readonly like: string | null;
}

/** How many fell short for a reason, by the constraint that alone keeps the most further employers from them; null where none does. */
export interface RoundShortfall {
  readonly reason: ShortReason;
  readonly rule: string | null;
  readonly version: number | null;
  readonly people: number;
}

/** Those below the guarantee by where they live. */
export interface RoundUnmet {
  /** Nine digits for a township, six where the township is not known, null where no place is. */
  readonly area: string | null;
  readonly people: number;
  readonly withoutVacancy: number;
  readonly missingForWantOfEmployers: number;
  readonly missingForWantOfPlaces: number;
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
  /** The most guarantees first, of each kind those that bring most; this and the next two are unknown before they were looked for. */
  readonly levers?: readonly RoundLever[];
  readonly shortfalls?: readonly RoundShortfall[];
  readonly unmet?: readonly RoundUnmet[];
  readonly congestion: RoundCongestion;
}

export type RoundEvent = { readonly type: 'round-held'; readonly data: Round };

export const roundEvents: EventCatalogue<RoundEvent> = { 'round-held': 1 };
