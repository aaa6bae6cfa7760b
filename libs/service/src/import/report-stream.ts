import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { Catalogue, Language } from '../text/catalogue';
import { ReportEnd, ReportRow } from './import-report';
import { ImportReason } from './import-target';

/** A report as JSON Lines in the reader's language, as fast as it is read; when the reader is gone, the rest is dropped. */
export class ReportStream {
  private readonly lines = new PassThrough();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly language: Language,
  ) {
    // Every row under way may be waiting for the reader.
    this.lines.setMaxListeners(0);
  }

  get readable(): Readable {
    return this.lines;
  }

  async row(row: ReportRow): Promise<void> {
    await this.write(row.reasons === undefined ? row : { ...row, reasons: row.reasons.map((one) => this.told(one)) });
  }

  async end(end: ReportEnd): Promise<void> {
    const stopped = end.stopped === undefined ? {} : { stopped: this.told(end.stopped) };
    await this.write({ ...end, remarks: end.remarks.map((one) => this.told(one)), ...stopped });
    this.lines.end();
  }

  private async write(line: object): Promise<void> {
    if (this.lines.destroyed || this.lines.write(`${JSON.stringify(line)}\n`)) return;
    const gone = new AbortController();
    const { signal } = gone;
    await Promise.race([once(this.lines, 'drain', { signal }), once(this.lines, 'close', { signal })]).finally(() =>
      gone.abort(),
    );
  }

  private told(reason: ImportReason): object {
    const keys = ['import', 'field', 'rejection', 'problem'].map((group) => `${group}.${reason.code}`);
    const key = keys.find((candidate) => this.catalogue.has(candidate));
    const params = {
      ...this.catalogue.inWords(this.language, reason.params),
      ...(reason.field === undefined ? {} : { field: reason.field }),
    };
    return key === undefined ? reason : { ...reason, message: this.catalogue.text(this.language, key, params) };
  }
}
