import { afterLineEnd, Dialect, lineEnd, linesBetween, scanRecord } from './csv-record';
import { ImportReason } from './import-target';
import { RowLimits } from './rows';

export type DelimitedRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly refused: ImportReason };

// After a quote that never closes, reading goes on at the next line. Each such return costs up to a row's limit of reading again,
// so a file gets this many of them; afterwards what was read is given up.
const maxReturns = 200;

/**
 * The records of a delimited text, holding at most one row's limit and one block of it. A record that is too large, malformed or
 * never closes its quote is refused with the line it begins on, and the reading goes on.
 */
export class DelimitedRecords {
  private text = '';
  private line = 1;
  private discarding = false;
  private returns = 0;

  constructor(
    private readonly dialect: Dialect,
    private readonly limits: RowLimits,
  ) {}

  /** The records that are complete with this block. With `last` everything left is read. */
  *push(block: string, last: boolean): Generator<DelimitedRecord> {
    this.text += block;
    let at = 0;
    while (at < this.text.length) {
      if (this.discarding) {
        const next = this.nextLine(at, last);
        if (next === undefined) {
          at = this.text.length;
          break;
        }
        this.discarding = false;
        at = next;
        continue;
      }
      const scan = scanRecord(this.text, at, this.dialect, last);
      const { line } = this;
      if (scan.found === 'incomplete') {
        const tooLarge = this.text.length - at > this.limits.rowChars;
        if (!last && !tooLarge) break;
        yield { line, refused: { code: scan.quoteOpen ? 'quote-not-closed' : 'row-too-large' } };
        at = this.giveUp(at, scan.quoteOpen, last);
        continue;
      }
      this.line += linesBetween(this.text, at, scan.next);
      if (scan.next - at > this.limits.rowChars) yield { line, refused: { code: 'row-too-large' } };
      else if (scan.found === 'malformed') yield { line, refused: { code: 'text-after-quote' } };
      else if (scan.cells.length > this.limits.columns) yield { line, refused: { code: 'too-many-columns' } };
      else if (scan.cells.length > 1 || scan.cells[0] !== '') yield { line, cells: scan.cells };
      at = scan.next;
    }
    this.text = this.text.slice(at);
  }

  private giveUp(at: number, quoteOpen: boolean, last: boolean): number {
    const next = this.nextLineStart(at, last);
    if (quoteOpen && next !== undefined && this.returns < maxReturns) {
      this.returns += 1;
      this.line += linesBetween(this.text, at, next);
      return next;
    }
    this.line += linesBetween(this.text, at, this.text.length);
    this.discarding = true;
    return this.text.length;
  }

  private nextLine(at: number, last: boolean): number | undefined {
    const next = this.nextLineStart(at, last);
    this.line += linesBetween(this.text, at, next ?? this.text.length);
    return next;
  }

  private nextLineStart(at: number, last: boolean): number | undefined {
    const next = afterLineEnd(this.text, lineEnd(this.text, at), last);
    return typeof next === 'number' ? next : undefined;
  }
}
