import { Sql } from './sql';

const relations = `
  select c.relname as name, 'table ' || c.relname || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '') || E'\\n' ||
    (select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) else '' end
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E'\\n' order by a.attname)
      from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_collation l on l.oid = a.attcollation
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'p')`;
const constraints = `
  select r.relname || ' ' || k.conname as name, 'constraint ' || r.relname || ' ' || pg_get_constraintdef(k.oid) as text
  from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_namespace n on n.oid = r.relnamespace
  where n.nspname = $1 and k.contype <> 'n'`;
const indexes = `select indexname as name, indexdef as text from pg_indexes where schemaname = $1`;
const routines = `
  select p.proname as name, pg_get_functiondef(p.oid) as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1`;

/** The tables, constraints, indexes and functions of a schema as text, read from the catalogue, in an order that does not change. */
export async function dumpSchema(sql: Sql, schema: string): Promise<string> {
  const parts: string[] = [];
  for (const query of [relations, constraints, indexes, routines]) {
    const found = await sql.query<{ name: string; text: string }>(
      `select * from (${query}) part order by name::text collate "C", text`,
      [schema],
    );
    parts.push(...found.map(({ text }) => text.trim()));
  }
  return `${parts.join('\n\n')}\n`;
}
