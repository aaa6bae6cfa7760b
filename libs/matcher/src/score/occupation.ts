import { MatchKnowledge } from '../facts/parameters';
import { HeldOccupation } from '../facts/person';

// Similarity in thousandths of two ISCO-08 codes by the number of leading digits they share (major, sub-major, minor, unit group).
const bySharedDigits = [0, 200, 500, 800, 1000] as const;

/** Similarity of two occupation codes in thousandths, by the hierarchy or a known move; null when they belong to different classifications. */
export function occupationSimilarity(a: string, b: string, { adjacentOccupations }: MatchKnowledge): number | null {
  if (a === b) return 1000;
  const move = Math.max(adjacentOccupations.get(a)?.get(b) ?? 0, adjacentOccupations.get(b)?.get(a) ?? 0);
  if (classificationOf(a) !== classificationOf(b)) return move > 0 ? move : null;
  const [digitsA, digitsB] = [digitsOf(a), digitsOf(b)];
  let shared = 0;
  while (shared < 4 && shared < digitsA.length && digitsA[shared] === digitsB[shared]) shared += 1;
  return Math.max(move, bySharedDigits[shared] as number);
}

/** The minor group (three digits) with its classification: within it experience counts. */
export function minorGroupOf(occupation: string): string {
  return `${classificationOf(occupation)}:${digitsOf(occupation).slice(0, 3)}`;
}

/** The group an index files a code under: its classification and first two digits. */
export function occupationGroupOf(occupation: string): string {
  return `${classificationOf(occupation)}:${digitsOf(occupation).slice(0, 2)}`;
}

/** The code of that group as its members write theirs: two digits, after the classification where they name one. */
export function groupCodeOf(occupation: string): string {
  return occupation.slice(0, occupation.indexOf(':') + 3);
}

/** Months worked in the same minor group as `occupation`. */
export function monthsIn(occupation: string, held: readonly HeldOccupation[]): number {
  const group = minorGroupOf(occupation);
  return held.reduce((months, one) => (minorGroupOf(one.occupation) === group ? months + one.months : months), 0);
}

function classificationOf(code: string): string {
  const colon = code.indexOf(':');
  return colon < 0 ? 'isco-08' : code.slice(0, colon);
}

function digitsOf(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}
