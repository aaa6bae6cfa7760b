import { createReadStream } from 'node:fs';
import { ImportFileError, readRows, Row, RowFormat } from '@doorstep/service';
import { Obstacle } from './obstacle';

export type TableRow = ReadonlyMap<string, string>;

export interface Table {
  readonly file: string;
  /** How rows of it are written. */
  readonly type: 'csv' | 'tsv';
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Lines that could not be read, with the reason. */
  readonly leftOut: readonly { readonly line: number; readonly code: string }[];
}

const reasons: Readonly<Record<string, string>> = {
  'file-empty': 'it is empty',
  'file-cut-off': 'it breaks off in the middle',
  'file-damaged': 'it is damaged',
  'header-not-text': 'its first line is not UTF-8 text',
};

/** A whole CSV, TSV or JSON Lines file, packed or not. Throws an obstacle when it cannot be read or has no rows. */
export async function readTable(file: string): Promise<Table> {
  const type = /\.tsv(?:\.gz)?$/i.test(file) ? 'tsv' : 'csv';
  const jsonLines = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file);
  const format: RowFormat = { type: jsonLines ? 'json-lines' : type, replacementCharacters: 'keep' };
  const rows: TableRow[] = [];
  const leftOut: { line: number; code: string }[] = [];
  try {
    for await (const row of readRows(createReadStream(file), format, [])) {
      if ('refused' in row) leftOut.push({ line: row.line, code: row.refused.code });
      else rows.push(textsOf(row.cells));
    }
  } catch (failure) {
    throw unreadable(file, failure);
  }
  const [first] = rows;
  if (first === undefined) throw new Obstacle(`The file ${file} has no rows that can be read.`);
  return { file, type, columns: [...first.keys()], rows, leftOut };
}

function textsOf(cells: Row['cells']): TableRow {
  return new Map([...cells].map(([name, cell]) => [name, typeof cell === 'string' ? cell : cell.join('|')]));
}

/** The column that was asked for, or the first whose name is usual. Throws an obstacle that lists the columns there are. */
export function columnOf(
  { file, columns }: Table,
  asked: string | undefined,
  usual: readonly string[],
  what: { readonly holds: string; readonly option: string },
): string {
  const found = asked === undefined ? usualColumn(columns, usual) : columns.find((column) => column === asked);
  if (found !== undefined) return found;
  const missing = asked === undefined ? `no column that is known to hold ${what.holds}` : `no column ${asked}`;
  throw new Obstacle(`The file ${file} has ${missing}; it has ${columns.join(', ')}. Choose one with ${what.option}.`);
}

export function usualColumn(columns: readonly string[], usual: readonly string[]): string | undefined {
  return usual.flatMap((name) => columns.filter((column) => spelled(column) === spelled(name)))[0];
}

/** A column's name whatever its case and whatever parts its words: `preferredLabel`, `Preferred Label`, `preferred_label`. */
function spelled(column: string): string {
  return column.toLowerCase().replace(/[\s_.-]+/gu, '');
}

/** A line for each line of the file that was left out, if any. */
export function tellLeftOut({ file, leftOut }: Table): void {
  for (const { line, code } of leftOut) process.stderr.write(`${file}, line ${line}, was left out: ${code}\n`);
}

function unreadable(file: string, failure: unknown): unknown {
  if (failure instanceof ImportFileError) {
    const { code } = failure.reason;
    return new Obstacle(`The file ${file} cannot be read: ${reasons[code] ?? code}.`);
  }
  const system = (failure as NodeJS.ErrnoException).code;
  return system === undefined ? failure : new Obstacle(`The file ${file} cannot be read (${system}).`);
}
