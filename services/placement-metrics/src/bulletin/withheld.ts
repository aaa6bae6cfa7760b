import { Suppression } from '@doorstep/metrics';

/** Of whom a published number would tell. */
export interface Publishable {
  /** Distinct persons, or vacancies, behind it. */
  readonly subjects: number;
  readonly suppression: Suppression | null;
}

/**
 * Which figures are kept from publication: the small ones, and others of which they could be worked out. Of each of `sums` every member follows
 * from the rest, so that either none is withheld or at least two are, with no fewer subjects together than may be published: the first of its
 * members that is not withheld yet.
 */
export function withheldIn(
  figures: ReadonlyMap<string, Publishable>,
  sums: readonly (readonly string[])[],
  smallest: number,
): ReadonlyMap<string, Suppression> {
  const withheld = new Map<string, Suppression>();
  for (const [name, { suppression }] of figures) if (suppression !== null) withheld.set(name, suppression);
  const subjectsOf = (name: string) => figures.get(name)?.subjects ?? 0;
  for (let before = -1; before < withheld.size;) {
    before = withheld.size;
    for (const sum of sums) {
      const name = nextOf(sum, withheld, subjectsOf, smallest);
      if (name !== undefined) withheld.set(name, 'complementary');
    }
  }
  return withheld;
}

function nextOf(
  sum: readonly string[],
  withheld: ReadonlyMap<string, Suppression>,
  subjectsOf: (name: string) => number,
  smallest: number,
): string | undefined {
  const hidden = sum.filter((name) => withheld.has(name));
  const subjects = hidden.reduce((total, name) => total + subjectsOf(name), 0);
  if (hidden.length === 0 || (hidden.length > 1 && subjects >= smallest)) return undefined;
  return sum.find((name) => !withheld.has(name));
}
