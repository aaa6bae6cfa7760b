/** What two results are compared by. */
export interface Scored {
  readonly score: number;
  /** From {@link tieBreak}. */
  readonly lot: number;
  readonly id: string;
}

/** Higher score first; ties by lot, then by id. A total order, so a result does not depend on the order of the input. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.lot - b.lot || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A lot drawn from person and vacancy (FNV-1a, 32 bits): the same every time, yet not the same vacancy first for everybody. */
export function tieBreak(personId: string, vacancyId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${personId}/${vacancyId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return hash >>> 0;
}
