import { ImportReason } from './import-target';

export type RowOutcome = 'created' | 'corrected' | 'unchanged' | 'refused' | 'skipped';

/** One line of the report. `reasons` say why a row was refused, or which of its fields stayed unknown. */
export interface ReportRow {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly reasons?: readonly ImportReason[];
}

export type ImportTotals = Readonly<Record<RowOutcome | 'rows', number>>;

/** The report's last line. `remarks` concern the file as a whole. */
export interface ReportEnd {
  readonly totals: ImportTotals;
  /** How often each reason was given, by `<code>` or `<field>: <code>`. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly remarks: readonly ImportReason[];
  /** Why the file could not be read (on), if it could not. */
  readonly stopped?: ImportReason;
}

const maxKindsOfReason = 500;

/** Counts an import's rows as they are reported. */
export class ImportTally {
  private readonly outcomes = { rows: 0, created: 0, corrected: 0, unchanged: 0, refused: 0, skipped: 0 };
  private readonly reasons = new Map<string, number>();

  count(row: ReportRow): void {
    this.outcomes.rows += 1;
    this.outcomes[row.outcome] += 1;
    for (const { code, field } of row.reasons ?? []) {
      const key = field === undefined ? code : `${field}: ${code}`;
      if (this.reasons.has(key) || this.reasons.size < maxKindsOfReason)
        this.reasons.set(key, (this.reasons.get(key) ?? 0) + 1);
    }
  }

  end(remarks: readonly ImportReason[], stopped?: ImportReason): ReportEnd {
    const ended = { totals: { ...this.outcomes }, reasons: Object.fromEntries(this.reasons), remarks };
    return stopped === undefined ? ended : { ...ended, stopped };
  }
}
