import { Member } from './cohort';
import { Breakdown, cellsOf } from './dimension';
import { isPlaced } from './placement-rate';

/** How a person stands in a figure: in which cells, with market work or not, with subsidised work or not. */
export interface Standing {
  readonly cells: readonly string[];
  readonly market: boolean;
  readonly subsidised: boolean;
}

/** A person who stands otherwise in the second of two figures; null where the person is not in the cohort. */
export interface Difference {
  readonly personId: string;
  /** Records whose facts may have made the difference. */
  readonly recordIds: readonly string[];
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** The persons who make the difference between a cohort as known at two instants, in order of their ids. */
export function differences(
  before: readonly Member[],
  after: readonly Member[],
  breakdowns: { readonly before: Breakdown; readonly after: Breakdown } | null,
): readonly Difference[] {
  const earlier = new Map(before.map((member) => [member.personId, member]));
  const later = new Map(after.map((member) => [member.personId, member]));
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((personId) => {
    const [was, is] = [earlier.get(personId), later.get(personId)];
    const stood = standing(was, breakdowns?.before);
    const stands = standing(is, breakdowns?.after);
    if (same(stood, stands)) return [];
    const recordIds = [...new Set([...(was?.recordIds ?? []), ...(is?.recordIds ?? [])])];
    return [{ personId, recordIds, before: stood, after: stands }];
  });
}

function standing(member: Member | undefined, breakdown: Breakdown | undefined): Standing | null {
  if (member === undefined) return null;
  return {
    cells: breakdown === undefined ? [] : [...cellsOf(member, breakdown)].sort(),
    market: isPlaced(member, 'market'),
    subsidised: isPlaced(member, 'subsidised'),
  };
}

function same(a: Standing | null, b: Standing | null): boolean {
  if (a === null || b === null) return a === b;
  return a.market === b.market && a.subsidised === b.subsidised && a.cells.join() === b.cells.join();
}
