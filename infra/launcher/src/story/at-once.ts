/** Does `work` for all items, `width` at a time; what it gives stands in the order of the items. */
export async function atOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>, width = 48): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await work(items[at] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

/** {@link atOnce}, but items of one `group` one after another in their order: for work that competes within it. */
export async function inGroups<T>(
  items: readonly T[],
  group: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(group(item), [...(groups.get(group(item)) ?? []), item]);
  await atOnce([...groups.values()], async (members) => {
    for (const member of members) await work(member);
  });
}
