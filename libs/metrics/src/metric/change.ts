import { groupBy } from '../group-by';
import { Value } from './figure';
import { Amount } from './observation';
import { Answer, Observed } from './question';
import { StatedNumber } from './stated-number';

/** Somebody, or a vacancy, that brings something else to the second of two figures than to the first. */
export interface Change {
  readonly subjectId: string;
  /** Records of the person whose facts may have made the difference, or the vacancy. */
  readonly recordIds: readonly string[];
  readonly before: readonly Observed[];
  readonly after: readonly Observed[];
  /**
   * Its share in the difference of the values; the shares of all changes sum to it. Null where values do not split: of medians and of Kaplan–Meier
   * estimates, and where one of the two figures has no value.
   */
  readonly effect: number | null;
  /** What others had stated and state now, where that it is which moved. */
  readonly restated?: { readonly before: readonly StatedNumber[]; readonly after: readonly StatedNumber[] };
}

/** Who makes the difference between two figures of one question, in order of their ids. */
export function changes(
  before: { readonly all: readonly Observed[]; readonly answer: Answer },
  after: { readonly all: readonly Observed[]; readonly answer: Answer },
): readonly Change[] {
  const [earlier, later] = [bySubject(before.all), bySubject(after.all)];
  const effectOf = effects(before.answer, after.answer);
  const moved = [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((subjectId) => {
    const [was, is] = [earlier.get(subjectId) ?? [], later.get(subjectId) ?? []];
    if (said(was) === said(is)) return [];
    const recordIds = [
      ...new Set(
        [...was, ...is].flatMap(({ life, observation }) => [
          ...('recordIds' in life ? life.recordIds : [life.vacancyId]),
          ...(observation.othersIds ?? []),
        ]),
      ),
    ];
    return [{ subjectId, recordIds, before: was, after: is, effect: effectOf(was, is) }];
  });
  return [...moved, ...restated(before, after)];
}

/** The stated number that the total's denominator is completed by, if it moved. */
function restated(
  before: { readonly all: readonly Observed[]; readonly answer: Answer },
  after: { readonly all: readonly Observed[]; readonly answer: Answer },
): readonly Change[] {
  const [was, is] = [before.answer.stated ?? [], after.answer.stated ?? []];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const entries = [...new Set([...was, ...is].map(({ entryId }) => entryId))].sort();
  const [earlier, later] = [before.answer.total.value, after.answer.total.value];
  const added = (value: Value, all: readonly Observed[]) =>
    value.measure === 'ratio' ? value.denominator - total(all, denominatorOf) : 0;
  const grown = added(later, after.all) - added(earlier, before.all);
  const ratio = earlier.measure === 'ratio' && later.measure === 'ratio' && later.ratio !== null ? earlier.ratio : null;
  const effect = ratio === null || later.measure !== 'ratio' ? null : (-ratio * grown) / later.denominator;
  return [
    {
      subjectId: entries.join(' '),
      recordIds: entries,
      before: [],
      after: [],
      effect,
      restated: { before: was, after: is },
    },
  ];
}

/**
 * Of a count the difference itself. Of a ratio r = n/d: the difference r₁ − r₀ is (Δn − r₀·Δd)/d₁ exactly, which splits over whom Δn and Δd
 * come from.
 */
function effects(
  { total: { value: was } }: Answer,
  { total: { value: is } }: Answer,
): (before: readonly Observed[], after: readonly Observed[]) => number | null {
  if (was.measure === 'count' && is.measure === 'count')
    return (before, after) => total(after, countedIn) - total(before, countedIn);
  if (was.measure === 'ratio' && is.measure === 'ratio') {
    const [ratio, denominator] = [was.ratio, is.denominator];
    if (ratio === null || denominator === 0) return () => null;
    return (before, after) => {
      const numerator = total(after, numeratorOf) - total(before, numeratorOf);
      const among = total(after, denominatorOf) - total(before, denominatorOf);
      return (numerator - ratio * among) / denominator;
    };
  }
  return () => null;
}

const countedIn = (amount: Amount): number => (amount.kind === 'count' ? amount.counted : 0);
const numeratorOf = (amount: Amount): number => (amount.kind === 'ratio' ? amount.numerator : 0);
const denominatorOf = (amount: Amount): number => (amount.kind === 'ratio' ? amount.denominator : 0);

function total(all: readonly Observed[], of: (amount: Amount) => number): number {
  return all.reduce((sum, { observation, share }) => sum + share * of(observation.amount), 0);
}

/** What each person, or each vacancy, brings. */
export function bySubject(all: readonly Observed[]): ReadonlyMap<string, readonly Observed[]> {
  return groupBy(all, subjectOf);
}

/** The person, or the vacancy, that is observed. */
export function subjectOf({ life }: Observed): string {
  return 'vacancyId' in life ? life.vacancyId : life.personId;
}

function said(all: readonly Observed[]): string {
  return all
    .map(({ observation: { amount, on, credits }, share }) => JSON.stringify([amount, on, credits ?? null, share]))
    .sort()
    .join();
}
