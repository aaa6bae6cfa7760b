/** What two results are compared by. */
export interface Scored {
  readonly score: number;
  /** From {@link lotOf}. */
  readonly lot: number;
  /** {@link twinOf} the id of what is ordered. */
  readonly twin: number;
}

/** Higher score first; ties by lot, then by twin. A total order but for two ids alike in both (one pair in 2⁶⁴). */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.lot - b.lot || a.twin - b.twin;
}

/** 32 bits of an id (FNV-1a). */
export function keyOf(id: string): number {
  return hashOf(id, 0x811c9dc5);
}

/** Another 32 bits of an id. */
export function twinOf(id: string): number {
  return hashOf(id, 0x5bd1e995);
}

/** A lot drawn from the keys of person and vacancy: the same every time, yet not the same vacancy first for everybody. */
export function lotOf(personKey: number, vacancyKey: number): number {
  let mixed = Math.imul(personKey ^ Math.imul(vacancyKey, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function hashOf(id: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
