import { ProjectionRow } from '@doorstep/event-sourcing';
import { Sql } from '../sql';
import { Write } from './commit';
import { selectedRows } from './selected-rows';

/** One column of a read table. `type` is PostgreSQL's name of it, e.g. `text`, `bigint`, `date`, `jsonb`, `text[]`. */
export interface ReadColumn {
  readonly property: string;
  readonly column: string;
  readonly type: string;
}

/** Where a projection's rows live; `key` is the column of `id`. Rows are JSON values: numbers for bigint, `YYYY-MM-DD` for date. */
export interface ReadTable {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly ReadColumn[];
  /** Columns that take their default anew whenever a row is written; no part of the projection's row. */
  readonly stamps?: readonly string[];
}

/** `table` as SQL, each part of a schema-qualified name quoted. */
export function quoted(table: string): string {
  return table
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

/** The rows of `keys` that exist, by key. */
export async function readRows(
  sql: Sql,
  { table, key, columns }: ReadTable,
  keys: readonly string[],
): Promise<Map<string, ProjectionRow>> {
  if (keys.length === 0) return new Map();
  const selected = columns.map(({ property, column }) => `${quoted(column)} as ${quoted(property)}`).join(', ');
  const rows = await sql.query<{ row: ProjectionRow }>(
    `select row_to_json(the_row) as row from (select ${selected} from ${quoted(table)} where ${quoted(key)} = any($1)) as the_row`,
    [keys],
  );
  return new Map(rows.map(({ row }) => [row.id, row]));
}

/** The writes that turn the rows of `table` into `changes`; undefined stands for a row that is no more. */
export function writeRows(table: ReadTable, changes: ReadonlyMap<string, ProjectionRow | undefined>): readonly Write[] {
  const kept: ProjectionRow[] = [];
  const gone: string[] = [];
  for (const [key, row] of changes) {
    if (row === undefined) gone.push(key);
    else kept.push(row);
  }
  return [...(kept.length > 0 ? [upsert(table, kept)] : []), ...(gone.length > 0 ? [remove(table, gone)] : [])];
}

/** The writes that add `rows` to `table`; those that are there stay as they are. */
export function addRows(table: ReadTable, rows: readonly ProjectionRow[]): readonly Write[] {
  return rows.length > 0 ? [insert(table, rows, 'do nothing')] : [];
}

function upsert(table: ReadTable, rows: readonly ProjectionRow[]): Write {
  const { key, columns, stamps = [] } = table;
  const names = columns.map(({ column }) => quoted(column)).filter((name) => name !== quoted(key));
  const updates = [
    ...names.map((name) => `${name} = excluded.${name}`),
    ...stamps.map((column) => `${quoted(column)} = default`),
  ];
  return insert(table, rows, updates.length > 0 ? `do update set ${updates.join(', ')}` : 'do nothing');
}

function insert({ table, key, columns }: ReadTable, rows: readonly ProjectionRow[], onConflict: string): Write {
  const names = columns.map(({ column }) => quoted(column)).join(', ');
  return (bind, guard) =>
    `insert into ${quoted(table)} (${names}) ${selectedRows(columns, rows, bind)} where ${guard}
     on conflict (${quoted(key)}) ${onConflict}`;
}

function remove({ table, key }: ReadTable, keys: readonly string[]): Write {
  return (bind, guard) => `delete from ${quoted(table)} where ${quoted(key)} = any(${bind(keys)}) and ${guard}`;
}
