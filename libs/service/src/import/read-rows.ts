import { decodedText } from './decoded-text';
import { DelimitedRecord, DelimitedRecords } from './delimited-records';
import { JsonRecords } from './json-records';
import { Cell, defaultLimits, ImportFileError, isBroken, ReadRow, RowFormat, RowLimits, storable } from './rows';

/**
 * The rows of a file, packed or not, in flat memory. A row that cannot be read is refused with its line and the file goes on; a file
 * that breaks off in the middle ends with a refusal. Throws an {@link ImportFileError} when the header lacks one of `columns`.
 */
export async function* readRows(
  stream: AsyncIterable<Uint8Array>,
  format: RowFormat,
  columns: readonly string[],
  limits: RowLimits = defaultLimits,
): AsyncGenerator<ReadRow> {
  const rows =
    format.type === 'json-lines' ? new JsonRecords(format, limits) : new DelimitedRows(format, columns, limits);
  let line = 0;
  try {
    for await (const block of decodedText(stream, format.encoding ?? 'utf-8', limits.fileBytes)) {
      for (const row of rows.push(block, false)) yield ((line = row.line), row);
    }
  } catch (failure) {
    if (!(failure instanceof ImportFileError) || line === 0) throw failure;
    yield { line: line + 1, refused: failure.reason };
    return;
  }
  yield* rows.push('', true);
}

class DelimitedRows {
  private readonly records: DelimitedRecords;
  private header: readonly string[] | undefined;

  constructor(
    private readonly format: RowFormat,
    private readonly columns: readonly string[],
    limits: RowLimits,
  ) {
    const tsv = format.type === 'tsv';
    const dialect = { delimiter: format.delimiter ?? (tsv ? '\t' : ','), quote: format.quote ?? (tsv ? '' : '"') };
    this.records = new DelimitedRecords(dialect, limits);
  }

  *push(block: string, last: boolean): Generator<ReadRow> {
    for (const record of this.records.push(block, last)) {
      if (this.header === undefined) this.header = this.headerOf(record);
      else yield 'refused' in record ? record : rowOf(record, this.header, this.format);
    }
    if (last && this.header === undefined) throw new ImportFileError({ code: 'file-empty' });
  }

  private headerOf(record: DelimitedRecord): readonly string[] {
    if ('refused' in record) throw new ImportFileError(record.refused);
    const header = record.cells.map((name) => name.trim());
    if (header.some((name) => isBroken(name, this.format))) throw new ImportFileError({ code: 'header-not-text' });
    const missing = this.columns.find((column) => !header.includes(column));
    if (missing !== undefined) throw new ImportFileError({ code: 'column-missing', params: { column: missing } });
    return header;
  }
}

function rowOf(
  record: { readonly line: number; readonly cells: readonly string[] },
  header: readonly string[],
  format: RowFormat,
): ReadRow {
  const { line } = record;
  if (record.cells.length !== header.length) {
    const params = { expected: header.length, found: record.cells.length };
    return { line, refused: { code: 'cell-count', params } };
  }
  const cells = new Map<string, Cell>();
  record.cells.forEach((cell, index) => {
    const name = header[index] as string;
    if (!cells.has(name)) cells.set(name, cell);
  });
  return storable({ line, cells }, format);
}
