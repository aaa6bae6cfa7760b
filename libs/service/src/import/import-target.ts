import { CommandRequest } from '../command/request';

/** Why a row was refused or a value left unknown: a code, the field it concerns, and arguments. Never the value itself. */
export interface ImportReason {
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The record's identifier in the system it comes from. It may identify a person: it is hashed for claims and never reported. */
export interface SourceRecord {
  readonly scheme: string;
  readonly id: string;
}

/** What a mapping makes of a row: the target's field names, dotted ones nested. */
export type ImportedValues = Readonly<Record<string, unknown>>;

/** One import; usable as the request of the commands its rows become (each row's repetition is told by its state, not by a key). */
export interface ImportContext extends Omit<CommandRequest, 'idempotency' | 'expectedVersion'> {
  /** The source as its mapping names it, e.g. another exchange. */
  readonly origin: string;
  /** Names the upload, where its caller did: one key for one file. */
  readonly uploadKey?: string;
  /** Names the row within such an upload, so that a record it makes has the same id whenever it is made. */
  readonly rowKey?: string;
}

export type ImportOutcome = 'created' | 'unchanged' | 'corrected' | { readonly refused: readonly ImportReason[] };

/**
 * What a service offers to imports of one kind, e.g. `vacancies`. Rows arrive concurrently, but never two of one source record;
 * a row whose source record holds the same values already is `unchanged`.
 */
export interface ImportTarget {
  readonly kind: string;
  importRow(values: ImportedValues, sourceRecord: SourceRecord, context: ImportContext): Promise<ImportOutcome>;
  /** What is to be said of the whole after the last row, e.g. links that lead nowhere. */
  afterImport?(context: ImportContext): Promise<readonly ImportReason[]>;
}
