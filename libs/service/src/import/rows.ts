import { ImportReason } from './import-target';

export interface RowFormat {
  readonly type: 'csv' | 'tsv' | 'json-lines';
  /** Default utf-8, with or without byte order mark. */
  readonly encoding?: 'utf-8' | 'gb18030';
  /** One character; default a comma, or a tab for tsv. */
  readonly delimiter?: string;
  /** One character, or empty for files without quoting; default a double quote, none for tsv. */
  readonly quote?: string;
  /** The source's own text holds U+FFFD where it lost characters; otherwise that is the sign of a wrong encoding, and refused. */
  readonly replacementCharacters?: 'keep';
}

/** What one file may ask of memory and time: row size in characters, file size in bytes after unpacking. */
export interface RowLimits {
  readonly rowChars: number;
  readonly columns: number;
  readonly fileBytes: number;
}

export const defaultLimits: RowLimits = { rowChars: 256 * 1024, columns: 500, fileBytes: 8 * 1024 ** 3 };

/** Text, or the texts of a JSON array. */
export type Cell = string | readonly string[];

/** A row of a file; `line` is the line it begins on, from 1, the header included. */
export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

export type ReadRow = Row | { readonly line: number; readonly refused: ImportReason };

/** The file as a whole cannot be imported. */
export class ImportFileError extends Error {
  constructor(readonly reason: ImportReason) {
    super(reason.code);
  }
}

// NUL and lone surrogates cannot be stored in PostgreSQL; U+FFFD is what a decoder leaves of bytes that were no text.
const unstorable = /\0|\p{Surrogate}/u;
const undecodable = /[\0\uFFFD]|\p{Surrogate}/u;

/** True for text that cannot be stored, or that is what bytes of another encoding become. */
export function isBroken(text: string, { replacementCharacters }: RowFormat): boolean {
  return (replacementCharacters === 'keep' ? unstorable : undecodable).test(text);
}

/** The row, or its refusal when a cell holds what is no text in the declared encoding. */
export function storable(row: Row, format: RowFormat): ReadRow {
  for (const cell of row.cells.values()) {
    if (typeof cell === 'string' ? isBroken(cell, format) : cell.some((text) => isBroken(text, format)))
      return { line: row.line, refused: { code: 'not-text-in-this-encoding' } };
  }
  return row;
}
