import { Page, PageQuery, pageOf, pageSize, readCursor } from '@doorstep/service';

/** One page of what was worked out at once, in order of its ids. */
export function pageById<Item>(items: readonly Item[], query: PageQuery, idOf: (item: Item) => string): Page<Item> {
  const [after = ''] = readCursor(query, 'text') ?? [];
  const rest = items
    .filter((item) => idOf(item) > after)
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, pageSize(query) + 1);
  return pageOf(
    rest,
    query,
    (item) => [idOf(item)],
    (item) => item,
  );
}
