/** Rows as CSV (RFC 4180, quoted where needed), or as TSV, whose cells hold neither tabs nor line ends. */
export function delimited(rows: readonly (readonly string[])[], type: 'csv' | 'tsv'): string {
  const line =
    type === 'csv'
      ? (cells: readonly string[]) => cells.map(quoted).join(',')
      : (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return rows.map((cells) => `${line(cells)}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
