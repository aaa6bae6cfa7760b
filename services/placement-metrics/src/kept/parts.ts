import type { Sql } from '@doorstep/event-store';

/** A part of a shelf. */
export interface Part {
  readonly metric: string;
  readonly month: string;
  readonly county: string;
  readonly entries: string;
}

type PartsTable = 'kept_observations' | 'kept_cubes';

/** More parts than this of one shelf and level are put together, so that a shelf of a year is not written again for every message. */
const mostParts = 12;
/** Parts in one statement: their text is in memory several times until it has been sent. */
const partsAtOnce = 4_000;
/** Where everything cancels out. */
const empty = ['[]', '{}'];
/** In no text of JSON. */
const separator = '\u001e';

/** Adds parts to their shelves; where a shelf then has many of a level, they become one of the next. */
export async function addParts(
  sql: Sql,
  table: PartsTable,
  parts: readonly Part[],
  together: (parts: readonly string[]) => string,
): Promise<void> {
  let added = parts;
  for (let level = 0; added.length > 0; level += 1) {
    for (let at = 0; at < added.length; at += partsAtOnce)
      await insert(sql, table, level, added.slice(at, at + partsAtOnce));
    added = await takeTogether(sql, table, level, added, together);
  }
}

async function insert(sql: Sql, table: PartsTable, level: number, parts: readonly Part[]): Promise<void> {
  await sql.query(
    `insert into ${table} (level, metric, month, county, entries)
     select $1, * from unnest(${[2, 3, 4, 5].map((at) => `string_to_array($${at}, e'\\x1e')`).join(', ')})`,
    [level, ...columnsOf(parts), parts.map(({ entries }) => entries).join(separator)],
  );
}

/** Of the shelves, those of too many parts of a level: their parts, put together and no longer there. */
async function takeTogether(
  sql: Sql,
  table: PartsTable,
  level: number,
  shelves: readonly Part[],
  together: (parts: readonly string[]) => string,
): Promise<readonly Part[]> {
  const gone = await sql.query<Part>(
    `delete from ${table} where level = $1 and (metric, month, county) in (
       select metric, month, county from ${table}
       join unnest(${[2, 3, 4].map((at) => `string_to_array($${at}, e'\\x1e')`).join(', ')}) as added (metric, month, county)
         using (metric, month, county)
       where level = $1 group by metric, month, county having count(*) > ${mostParts})
     returning metric, month, county, entries`,
    [level, ...columnsOf(shelves)],
  );
  const parts = new Map<string, Part[]>();
  for (const part of gone) {
    const name = `${part.metric} ${part.month} ${part.county}`;
    const known = parts.get(name);
    if (known === undefined) parts.set(name, [part]);
    else known.push(part);
  }
  return [...parts.values()]
    .map((all) => ({ ...(all[0] as Part), entries: together(all.map(({ entries }) => entries)) }))
    .filter(({ entries }) => !empty.includes(entries));
}

function columnsOf(parts: readonly Part[]): readonly string[] {
  return [
    parts.map(({ metric }) => metric).join(separator),
    parts.map(({ month }) => month).join(separator),
    parts.map(({ county }) => county).join(separator),
  ];
}
