import { MatchVacancy } from '../facts/vacancy';
import { Lever } from './lever';

/** A recommendation that a lever would bring: `person` of the round, and its `vacancy`, or null for the new one. */
export interface Gain {
  readonly person: number;
  readonly vacancy: number | null;
}

/**
 * What one lever would bring: one vacancy with one opening, one route, or a seat in training for each of `people`. `recommendations` and
 * `guarantees` are bounds from below: `gains` shows a way that takes places nobody was given and moves nobody.
 */
export interface Relief extends Lever {
  /** People below the guarantee to whom it would open something. */
  readonly people: number;
  /** Missing recommendations it brings at least. */
  readonly recommendations: number;
  /** People it lifts to the guarantee at least. */
  readonly guarantees: number;
  readonly gains: readonly Gain[];
  /** The new vacancy, and the open one whose terms it has; null where it is none. */
  readonly vacancy: MatchVacancy | null;
  readonly like: MatchVacancy | null;
}

/** What a lever would open to one person who lacks `missing` recommendations. */
export interface Opening {
  readonly person: number;
  readonly missing: number;
  /** Of different employers of which the person was given nothing. */
  readonly vacancies: readonly number[];
}

/** The most guarantees first, then the most recommendations, then by `keyOf`. */
export function byRelief<T extends Pick<Relief, 'guarantees' | 'recommendations'>>(keyOf: (of: T) => string) {
  return (a: T, b: T): number =>
    b.guarantees - a.guarantees || b.recommendations - a.recommendations || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** What `openings` bring out of `free` places: first whoever can be made whole, the fewest missing first, then what is left over. */
export function reliefOf(openings: readonly Opening[], free: Int32Array): Pick<Relief, 'gains' | 'guarantees'> {
  const left = new Map<number, number>();
  const placesAt = (vacancy: number) => left.get(vacancy) ?? (free[vacancy] as number);
  const gains: Gain[] = [];
  const take = (person: number, vacancies: readonly number[]) => {
    for (const vacancy of vacancies) {
      left.set(vacancy, placesAt(vacancy) - 1);
      gains.push({ person, vacancy });
    }
  };
  const waiting = [...openings].sort((a, b) => a.missing - b.missing);
  const partly = waiting.filter(({ person, missing, vacancies }) => {
    const open = vacancies.filter((vacancy) => placesAt(vacancy) > 0);
    if (open.length >= missing) take(person, open.slice(0, missing));
    return open.length < missing;
  });
  for (const { person, vacancies } of partly)
    take(
      person,
      vacancies.filter((vacancy) => placesAt(vacancy) > 0),
    );
  return { gains, guarantees: waiting.length - partly.length };
}
