import { Page, pageOf, PageQuery, pageSize, readCursor } from '@doorstep/service';

/** One page of persons, in order of their ids. */
export function personPage<Person extends { readonly personId: string }>(
  persons: readonly Person[],
  query: PageQuery,
): Page<Person> {
  const [after = ''] = readCursor(query, 'text') ?? [];
  const rest = persons
    .filter(({ personId }) => personId > after)
    .sort((a, b) => (a.personId < b.personId ? -1 : 1))
    .slice(0, pageSize(query) + 1);
  return pageOf(
    rest,
    query,
    ({ personId }) => [personId],
    (person) => person,
  );
}
