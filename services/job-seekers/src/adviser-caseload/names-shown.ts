import { Asked, Identities, PageQuery, pageSize } from '@doorstep/service';
import { AdviserCaseloadRow } from './adviser-caseload.table';

/** The names on a page by person, opened for its reader and logged. */
export async function namesShown(
  identities: Identities,
  asked: Asked,
  purpose: string,
  rows: readonly AdviserCaseloadRow[],
  query: PageQuery,
): Promise<ReadonlyMap<string, string | null>> {
  const shown = rows.slice(0, pageSize(query)).map(({ id, name }) => [id, name] as const);
  const names = await identities.open(asked, purpose, shown);
  return new Map(shown.map(([id], at) => [id, names[at] ?? null]));
}
