/** Why a cell is kept from publication: it is small itself, or it would give away a small one by subtraction from the total. */
export type Suppression = 'small' | 'complementary';

/**
 * Which cells to keep from publication, given their counts of persons and the smallest count that may appear. In a partition the
 * suppressed cells together must not be small either, or the total would reveal them.
 */
export function suppressions(
  cells: readonly { readonly cell: string; readonly persons: number }[],
  smallest: number,
  partition: boolean,
): ReadonlyMap<string, Suppression> {
  const ascending = [...cells].sort((a, b) => a.persons - b.persons);
  const small = ascending.filter(({ persons }) => persons < smallest);
  const suppressed = new Map<string, Suppression>(small.map(({ cell }) => [cell, 'small']));
  if (!partition || small.length === 0) return suppressed;
  let hidden = small.reduce((sum, { persons }) => sum + persons, 0);
  for (const { cell, persons } of ascending.slice(small.length)) {
    if (hidden >= smallest) break;
    suppressed.set(cell, 'complementary');
    hidden += persons;
  }
  return suppressed;
}
