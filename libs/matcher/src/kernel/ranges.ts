/** Ranges of rows to look at. */
export class Ranges {
  bounds = new Int32Array(1024);
  count = 0;
  /** Rows in all ranges. */
  rows = 0;

  clear(): void {
    this.count = 0;
    this.rows = 0;
  }

  add(from: number, to: number): void {
    if (from >= to) return;
    if (this.count === this.bounds.length) {
      const wider = new Int32Array(this.bounds.length * 2);
      wider.set(this.bounds);
      this.bounds = wider;
    }
    this.bounds[this.count] = from;
    this.bounds[this.count + 1] = to;
    this.count += 2;
    this.rows += to - from;
  }
}
