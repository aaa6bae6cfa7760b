import { cellsOf } from './json-cells';
import { ReadRow, RowFormat, RowLimits, storable } from './rows';

/** The rows of a text with one JSON object a line; every other line is refused, empty ones are passed over. */
export class JsonRecords {
  private text = '';
  private line = 0;
  private discarding = false;

  constructor(
    private readonly format: RowFormat,
    private readonly limits: RowLimits,
  ) {}

  /** The rows that are complete with this block. With `last` everything left is read. */
  *push(block: string, last: boolean): Generator<ReadRow> {
    const lines = (this.text + block).split('\n');
    this.text = last ? '' : (lines.pop() ?? '');
    for (const text of lines) yield* this.rowOf(text);
    if (this.text.length <= this.limits.rowChars) return;
    if (!this.discarding) yield { line: this.line + 1, refused: { code: 'row-too-large' } };
    this.discarding = true;
    this.text = '';
  }

  private *rowOf(text: string): Generator<ReadRow> {
    this.line += 1;
    const { line, discarding } = this;
    this.discarding = false;
    if (discarding || text.trim() === '') return;
    if (text.length > this.limits.rowChars) return yield { line, refused: { code: 'row-too-large' } };
    const object = parsed(text);
    if (object === undefined) return yield { line, refused: { code: 'not-a-json-object' } };
    const cells = cellsOf(object, this.limits.columns);
    yield cells === undefined
      ? { line, refused: { code: 'too-many-columns' } }
      : storable({ line, cells }, this.format);
  }
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
