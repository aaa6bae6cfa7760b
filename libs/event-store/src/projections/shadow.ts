import { Database, Sql } from '../sql';
import { loadReaders, ReaderState } from './checkpoints';
import { ProjectionTarget } from './fold-writes';
import { quoted } from './read-table';

/** The projection as a reader of its own that fills `<table>__rebuild`. */
export function shadowOf({ projection, table }: ProjectionTarget): ProjectionTarget {
  return {
    projection: { ...projection, name: `${projection.name}~rebuild` },
    table: { ...table, table: `${table.table}__rebuild` },
  };
}

/** Makes the shadow's table, empty and like the served one, and its reader, at the beginning. */
export async function beginShadow(owner: Database, target: ProjectionTarget): Promise<void> {
  const shadow = shadowOf(target);
  await owner.transaction(async (sql) => {
    await sql.query(`drop table if exists ${quoted(shadow.table.table)}`);
    await sql.query(`create table ${quoted(shadow.table.table)} (like ${quoted(target.table.table)} including all)`);
    await forget(sql, shadow.projection.name);
    await sql.query('insert into projections.readers (reader, version) values ($1, $2)', [
      shadow.projection.name,
      shadow.projection.version,
    ]);
  });
}

/**
 * Puts the shadow in the place of what it shadows; to be called in a transaction. `catchUp` brings it level with the state of the
 * served reader, whose writer waits meanwhile while the shadow's own may go on: the table is locked before the reader, as its
 * writer does.
 */
export async function swapShadow(
  sql: Sql,
  target: ProjectionTarget,
  catchUp: (served: ReaderState) => Promise<void>,
): Promise<void> {
  const shadow = shadowOf(target);
  const [name, shadowName] = [target.projection.name, shadow.projection.name];
  await sql.query(`lock table ${quoted(target.table.table)} in exclusive mode`);
  await holdReader(sql, name);
  const states = await loadReaders(sql, [{ reader: name, version: target.projection.version }]);
  const served = states.get(name) as ReaderState;
  await catchUp(served);
  await holdReader(sql, shadowName);
  await swapTables(sql, target.table.table, shadow.table.table);
  await forget(sql, name);
  await sql.query('update projections.readers set reader = $1, turn = turn + $3 + 1 where reader = $2', [
    name,
    shadowName,
    served.turn,
  ]);
  await sql.query('update projections.checkpoints set reader = $1 where reader = $2', [name, shadowName]);
}

async function holdReader(sql: Sql, reader: string): Promise<void> {
  await sql.query('select from projections.readers where reader = $1 for update', [reader]);
}

async function forget(sql: Sql, reader: string): Promise<void> {
  await sql.query('delete from projections.checkpoints where reader = $1', [reader]);
  await sql.query('delete from projections.readers where reader = $1', [reader]);
}

/** Indexes and the constraints on them take the old names, so that the schema stays what its migrations made it. */
async function swapTables(sql: Sql, table: string, shadow: string): Promise<void> {
  const renames = await sql.query<{ from: string; to: string }>(
    `with indexes as (
       select indrelid, indexrelid::regclass::text as name, row_number() over same as place, shape
       from (select indrelid, indexrelid,
               regexp_replace(pg_get_indexdef(indexrelid), ' INDEX .*? USING ', ' USING ') as shape
             from pg_index where indrelid in (to_regclass($1), to_regclass($2))) defined
       window same as (partition by indrelid, shape order by indexrelid))
     select made.name as from, (parse_ident(kept.name))[array_upper(parse_ident(kept.name), 1)] as to
     from indexes kept join indexes made using (shape, place)
     where kept.indrelid = to_regclass($1) and made.indrelid = to_regclass($2)`,
    [quoted(table), quoted(shadow)],
  );
  await sql.query(`drop table ${quoted(table)}`);
  await sql.query(`alter table ${quoted(shadow)} rename to ${quoted(table.split('.').at(-1) as string)}`);
  for (const { from, to } of renames) await sql.query(`alter index ${from} rename to ${quoted(to)}`);
}
