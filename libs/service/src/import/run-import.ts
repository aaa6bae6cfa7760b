import { ImportReason, ImportContext, ImportOutcome, ImportTarget } from './import-target';
import { ImportTally, ReportEnd, ReportRow } from './import-report';
import { columnsOf, Mapping } from './mapping';
import { MappedRow, mapRow } from './map-row';
import { readRows } from './read-rows';
import { defaultLimits, ImportFileError, ReadRow, RowLimits } from './rows';
import { SeenRecords } from './seen-records';

/** Takes the report's rows, in the order they are done; the import waits for it. */
export type Report = (row: ReportRow) => void | Promise<void>;

export interface ImportSettings {
  /** Rows under way at once. */
  readonly concurrency: number;
  readonly limits: RowLimits;
}

const defaults: ImportSettings = { concurrency: 32, limits: defaultLimits };

/**
 * Imports a file into a target: each row on its own, so that a broken one stops no other; a source record that a file repeats is
 * refused the second time. Memory stays flat: no more rows are read than are under way. A failure of the target other than a
 * refusal (e.g. a database that is down) ends the import and is thrown, once the rows under way are done.
 */
export async function runImport(
  mapping: Mapping,
  stream: AsyncIterable<Uint8Array>,
  target: ImportTarget,
  context: ImportContext,
  report: Report,
  settings: Partial<ImportSettings> = {},
): Promise<ReportEnd> {
  const { concurrency, limits } = { ...defaults, ...settings };
  const tally = new ImportTally();
  const seen = new SeenRecords();
  const rows = readRows(stream, mapping.format, columnsOf(mapping), limits);
  const done = async (row: ReportRow): Promise<void> => {
    tally.count(row);
    await report(row);
  };
  let stopped: ImportReason | undefined;
  const reader = async (): Promise<void> => {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      await done(await imported(next.value, mapping, target, context, seen));
    }
  };
  const settled = await Promise.allSettled(
    Array.from({ length: concurrency }, () =>
      reader().catch(async (failure: unknown) => {
        await rows.return(undefined);
        if (!(failure instanceof ImportFileError)) throw failure;
        stopped = failure.reason;
      }),
    ),
  );
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return tally.end((await target.afterImport?.(context)) ?? [], stopped);
}

async function imported(
  row: ReadRow,
  mapping: Mapping,
  target: ImportTarget,
  context: ImportContext,
  seen: SeenRecords,
): Promise<ReportRow> {
  const { line } = row;
  if ('refused' in row) return { line, outcome: 'refused', reasons: [row.refused] };
  const mapped = mapRow(mapping, row);
  if (mapped.skipped) return { line, outcome: 'skipped' };
  if (mapped.problems.length > 0) return { line, outcome: 'refused', reasons: mapped.problems };
  if (!seen.add(mapped.sourceRecord)) return { line, outcome: 'refused', reasons: [{ code: 'repeated-in-file' }] };
  const { uploadKey } = context;
  const rowContext = uploadKey === undefined ? context : { ...context, rowKey: `${uploadKey}:${line}` };
  return reported(line, mapped, await target.importRow(mapped.values, mapped.sourceRecord, rowContext));
}

function reported(line: number, mapped: MappedRow, outcome: ImportOutcome): ReportRow {
  if (typeof outcome !== 'string') return { line, outcome: 'refused', reasons: outcome.refused };
  return mapped.notes.length === 0 ? { line, outcome } : { line, outcome, reasons: mapped.notes };
}
