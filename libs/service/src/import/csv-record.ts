/** How a delimited file is written. `quote` is empty where there is none. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

/** What stands at a place of a delimited text; `next` is where the following record begins. */
export type Scan =
  | { readonly found: 'record'; readonly cells: readonly string[]; readonly next: number }
  | { readonly found: 'malformed'; readonly next: number }
  | { readonly found: 'incomplete'; readonly quoteOpen: boolean };

/**
 * Reads one record from `at`. A quote inside an unquoted cell is text, as many exporters write it; text after a closing quote is
 * malformed. `last` says that no more text follows.
 */
export function scanRecord(text: string, at: number, dialect: Dialect, last: boolean): Scan {
  const cells: string[] = [];
  let from = at;
  for (;;) {
    const cell =
      dialect.quote !== '' && text[from] === dialect.quote
        ? quotedCell(text, from + 1, dialect.quote, last)
        : plainCell(text, from, dialect.delimiter);
    if (cell === undefined) return { found: 'incomplete', quoteOpen: true };
    if (cell.end >= text.length && !last) return { found: 'incomplete', quoteOpen: false };
    cells.push(cell.value);
    if (text[cell.end] === dialect.delimiter) {
      from = cell.end + 1;
      continue;
    }
    const next = afterLineEnd(text, cell.end, last);
    if (next === 'cut') return { found: 'incomplete', quoteOpen: false };
    if (next !== 'none') return { found: 'record', cells, next };
    const end = lineEnd(text, cell.end);
    const following = afterLineEnd(text, end, last);
    return typeof following === 'number'
      ? { found: 'malformed', next: following }
      : { found: 'incomplete', quoteOpen: false };
  }
}

/** Where the line that holds `at` ends: at its line end, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) if (text[index] === '\n' || text[index] === '\r') return index;
  return text.length;
}

/** How many lines end between two places of a text. */
export function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    const char = text.charCodeAt(index);
    if (char === 10 || (char === 13 && text.charCodeAt(index + 1) !== 10)) lines += 1;
  }
  return lines;
}

/** Where the next line begins after the line end at `at`: `none` when there is no line end, `cut` when more text must tell. */
export function afterLineEnd(text: string, at: number, last: boolean): number | 'none' | 'cut' {
  if (at >= text.length) return last ? text.length : 'cut';
  if (text[at] === '\n') return at + 1;
  if (text[at] !== '\r') return 'none';
  if (at + 1 >= text.length && !last) return 'cut';
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}

function plainCell(text: string, from: number, delimiter: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(
  text: string,
  from: number,
  quote: string,
  last: boolean,
): { value: string; end: number } | undefined {
  let value = '';
  let start = from;
  for (;;) {
    const closing = text.indexOf(quote, start);
    if (closing === -1 || (closing + 1 === text.length && !last)) return undefined;
    value += text.slice(start, closing);
    if (text[closing + 1] !== quote) return { value, end: closing + 1 };
    value += quote;
    start = closing + 2;
  }
}
