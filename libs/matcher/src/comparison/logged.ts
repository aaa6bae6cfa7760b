import { drawNearEquals, propensities, ScoredCandidate } from './near-equals';

/** One line of the log: a list that was shown, the candidates it was drawn from, and what came of it. */
export interface LoggedDecision {
  readonly decision: string;
  /** The version that decided. */
  readonly version: string;
  readonly seed: number;
  readonly bound: number;
  readonly candidates: readonly ScoredCandidate[];
  readonly shown: readonly LoggedPlace[];
}

/** A candidate with what each part of its score was worth, in thousandths; the parts are named by {@link RescorableDecision}. */
export interface ValuedCandidate extends ScoredCandidate {
  readonly values: readonly number[];
}

/** A logged decision whose candidates can be scored with other weights. */
export interface RescorableDecision extends LoggedDecision {
  /** Names of the parts of the score, in the order of each candidate's values. */
  readonly components: readonly string[];
  readonly candidates: readonly ValuedCandidate[];
}

export interface LoggedPlace {
  readonly id: string;
  readonly place: number;
  readonly propensity: number;
  /** 0 to 1, as 1 for a hire; null while there is no answer. */
  readonly reward: number | null;
}

/** One line of the other file: how the version to compare scores the candidates of a logged decision, and its bound. */
export interface RescoredDecision {
  readonly decision: string;
  readonly version: string;
  readonly bound: number;
  readonly candidates: readonly ScoredCandidate[];
}

/** Reads JSON lines; empty lines are skipped. Throws an error naming the line that is not what `check` demands. */
export function readLines<T>(text: string, check: (value: unknown) => asserts value is T): readonly T[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      check(value);
      return [value];
    } catch (error) {
      throw new Error(`line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

/** Throws unless `value` is a logged decision whose propensities are those of its candidates and bound. */
export function checkLogged(value: unknown): asserts value is LoggedDecision {
  checkRescored(value);
  const { shown, bound, candidates, seed } = value as RescoredDecision & {
    readonly shown?: unknown;
    readonly seed?: unknown;
  };
  if (typeof seed !== 'number') throw new TypeError('seed is no number');
  if (!Array.isArray(shown)) throw new TypeError('shown is no list');
  const propensityOf = propensities(candidates, bound);
  const places = new Set<number>();
  for (const one of shown as readonly Partial<LoggedPlace>[]) {
    const { id, place, propensity, reward } = one;
    if (typeof id !== 'string' || typeof place !== 'number' || typeof propensity !== 'number')
      throw new TypeError('a shown place lacks id, place or propensity');
    if (reward !== null && !(typeof reward === 'number' && reward >= 0 && reward <= 1))
      throw new RangeError('a reward is neither null nor from 0 to 1');
    if (Math.abs(propensityOf(id, place) - propensity) > 1e-9 || propensity === 0)
      throw new RangeError(`the propensity of ${id} in place ${place} is not that of its candidates and bound`);
    if (places.has(place)) throw new RangeError(`place ${place} is shown twice`);
    places.add(place);
  }
}

/** Throws unless `value` is a logged decision in the order its seed draws, which says what each part of its candidates' scores was worth. */
export function checkRescorable(value: unknown): asserts value is RescorableDecision {
  checkLogged(value);
  const { components, candidates, ...decision } = value as LoggedDecision & { readonly components?: unknown };
  const { order } = drawNearEquals(candidates, decision.bound, decision.seed);
  for (const { id, place } of decision.shown)
    if (order[place - 1]?.id !== id)
      throw new RangeError(`seed ${decision.seed} does not draw ${id} in place ${place}`);
  if (!Array.isArray(components) || components.some((one) => typeof one !== 'string'))
    throw new TypeError('components is no list of names');
  for (const { id, values } of candidates as readonly Partial<ValuedCandidate>[])
    if (values?.length !== components.length || values.some((one) => !Number.isSafeInteger(one)))
      throw new TypeError(`the values of ${String(id)} are not those of the components`);
}

/** Throws unless `value` has a decision's id, version, bound and scored candidates. */
export function checkRescored(value: unknown): asserts value is RescoredDecision {
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  const { decision, version, bound, candidates } = value as Partial<RescoredDecision>;
  if (typeof decision !== 'string' || typeof version !== 'string')
    throw new TypeError('decision or version is no text');
  if (typeof bound !== 'number' || bound < 0) throw new TypeError('bound is no number from 0');
  if (!Array.isArray(candidates)) throw new TypeError('candidates is no list');
  const ids = new Set<string>();
  for (const one of candidates as readonly Partial<ScoredCandidate>[]) {
    if (typeof one.id !== 'string' || typeof one.score !== 'number')
      throw new TypeError('a candidate lacks id or score');
    if (ids.has(one.id)) throw new RangeError(`${one.id} is a candidate twice`);
    ids.add(one.id);
  }
}
