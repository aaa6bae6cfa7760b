/** Most ranges that a sift is given at once. */
export const rangesAtOnce = 4096;

/** Ranges of rows to look at. */
export class Ranges {
  bounds = new Int32Array(1024);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(from: number, to: number): void {
    if (from >= to) return;
    if (this.count > 0 && this.bounds[this.count - 1] === from) {
      this.bounds[this.count - 1] = to;
      return;
    }
    if (this.count === this.bounds.length) this.widen();
    this.bounds[this.count] = from;
    this.bounds[this.count + 1] = to;
    this.count += 2;
  }

  private widen(): void {
    const wider = new Int32Array(this.bounds.length * 2);
    wider.set(this.bounds);
    this.bounds = wider;
  }
}
