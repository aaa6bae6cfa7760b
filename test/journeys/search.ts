import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Databases } from './stored';

export interface Secret {
  readonly what: string;
  /** The ways in which it might be written. */
  readonly spellings: readonly (string | Buffer)[];
}

/** A text as it is, and as somebody might have encoded it. */
export function text(what: string, value: string): Secret {
  const bytes = Buffer.from(value);
  const percent = encodeURIComponent(value);
  return {
    what,
    spellings: [...new Set([value, percent, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')])],
  };
}

/** A key in raw bytes and in every usual writing of them. */
export function key(what: string, bytes: Buffer): Secret {
  const hex = bytes.toString('hex');
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return { what, spellings: [bytes, hex, hex.toUpperCase(), base64, bytes.toString('base64url')] };
}

/** Where secrets stand in a text, as `<what> in <where>`. */
export function foundIn(where: string, said: string | Buffer, secrets: readonly Secret[]): readonly string[] {
  const holds = (spelling: string | Buffer): boolean =>
    typeof said === 'string' ? typeof spelling === 'string' && said.includes(spelling) : said.includes(spelling);
  return secrets.filter(({ spellings }) => spellings.some(holds)).map(({ what }) => `${what} in ${where}`);
}

/** Searches every column of every row of every table of every database; bytes are read as hex. */
export async function searchTables(databases: Databases, secrets: readonly Secret[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { database, query } of databases.values()) {
    const tables = await query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await query<{ row: string }>(`select t::text as row from ${name} t`);
      found.push(...foundIn(`table ${database} ${name}`, rows.map(({ row }) => row).join('\n'), secrets));
    }
  }
  return found;
}

/** Searches the bytes of every file below a folder, but not below `except`. */
export function searchFiles(folder: string, secrets: readonly Secret[], except?: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === except) return [];
    if (entry.isDirectory()) return searchFiles(path, secrets, except);
    return entry.isFile() ? foundIn(`file ${path}`, readFileSync(path), secrets) : [];
  });
}
