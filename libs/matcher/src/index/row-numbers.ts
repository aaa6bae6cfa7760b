/** The row of each number from 1 on that has one. */
export class RowNumbers {
  size = 0;
  /** One more than the row; 0 for none. */
  private rows = new Int32Array(1024);

  get(number: number): number | undefined {
    const row = this.rows[number] ?? 0;
    return row === 0 ? undefined : row - 1;
  }

  set(number: number, row: number): void {
    if (number >= this.rows.length) this.widen(number);
    if (this.rows[number] === 0) this.size += 1;
    this.rows[number] = row + 1;
  }

  delete(number: number): void {
    if (this.get(number) === undefined) return;
    this.rows[number] = 0;
    this.size -= 1;
  }

  /** All rows, in the order of their numbers. */
  all(): Int32Array {
    return this.rows.filter((row) => row > 0).map((row) => row - 1);
  }

  private widen(number: number): void {
    const wider = new Int32Array(Math.ceil(number * 1.5));
    wider.set(this.rows);
    this.rows = wider;
  }
}
