const lots = 4_294_967_296;

/**
 * The best so far: one vacancy of each employer, best first, and, as long as there are not enough employers, further ones of the same.
 * Higher score first; ties by lot, then by twin.
 */
export class BestList {
  private readonly first: Ranked;
  private readonly further: Ranked;
  /** The least score that can still come in: a lower one cannot. */
  atLeast = -1;

  constructor(private readonly limit: number) {
    this.first = new Ranked(limit);
    this.further = new Ranked(limit);
  }

  clear(): void {
    this.first.count = 0;
    this.further.count = 0;
    this.atLeast = -1;
  }

  offer(row: number, score: number, lot: number, twin: number, employer: number): void {
    const { first, further, limit } = this;
    // Whole numbers below 2⁴²: the higher score first, then the lower lot.
    const worth = score * lots + (lots - 1 - lot);
    const place = first.placeFor(worth, twin);
    if (place === limit) return;
    const same = first.placeOfEmployer(employer);
    if (same < place) {
      if (first.count < limit) further.insert(further.placeFor(worth, twin), row, worth, twin, employer);
      return;
    }
    if (same < first.count) {
      if (first.count < limit) first.copyTo(further, same);
      first.removeAt(same);
    }
    first.insert(place, row, worth, twin, employer);
    if (first.count === limit) this.atLeast = first.scoreAt(limit - 1);
  }

  /** Writes rows and scores from `at` on, best first, then rows of -1, and gives the number found. */
  write(rows: Int32Array, scores: Uint16Array, at: number): number {
    const { first, further, limit } = this;
    for (let one = 0; one < further.count && first.count < limit; one += 1) further.copyTo(first, one);
    for (let one = 0; one < limit; one += 1) {
      rows[at + one] = one < first.count ? (first.rows[one] as number) : -1;
      scores[at + one] = one < first.count ? first.scoreAt(one) : 0;
    }
    return first.count;
  }
}

/** At most `limit` rows in their order. */
class Ranked {
  count = 0;
  readonly rows: Int32Array;
  private readonly worths: Float64Array;
  private readonly twins: Uint32Array;
  private readonly employers: Int32Array;

  constructor(private readonly limit: number) {
    this.rows = new Int32Array(limit);
    this.worths = new Float64Array(limit);
    this.twins = new Uint32Array(limit);
    this.employers = new Int32Array(limit);
  }

  scoreAt(place: number): number {
    return Math.floor((this.worths[place] as number) / lots);
  }

  /** Where a row belongs; `limit` where it does not come in. */
  placeFor(worth: number, twin: number): number {
    const { worths, twins } = this;
    let place = this.count;
    while (
      place > 0 &&
      (worth > (worths[place - 1] as number) ||
        (worth === (worths[place - 1] as number) && twin < (twins[place - 1] as number)))
    )
      place -= 1;
    return place;
  }

  /** `count` where there is none. */
  placeOfEmployer(employer: number): number {
    const { employers, count } = this;
    for (let place = 0; place < count; place += 1) if (employers[place] === employer) return place;
    return count;
  }

  insert(place: number, row: number, worth: number, twin: number, employer: number): void {
    const { rows, worths, twins, employers, limit } = this;
    if (place >= limit) return;
    const last = this.count < limit ? this.count : limit - 1;
    for (let at = last; at > place; at -= 1) {
      rows[at] = rows[at - 1] as number;
      worths[at] = worths[at - 1] as number;
      twins[at] = twins[at - 1] as number;
      employers[at] = employers[at - 1] as number;
    }
    rows[place] = row;
    worths[place] = worth;
    twins[place] = twin;
    employers[place] = employer;
    this.count = last + 1;
  }

  removeAt(place: number): void {
    this.rows.copyWithin(place, place + 1, this.count);
    this.worths.copyWithin(place, place + 1, this.count);
    this.twins.copyWithin(place, place + 1, this.count);
    this.employers.copyWithin(place, place + 1, this.count);
    this.count -= 1;
  }

  /** Puts the row at `place` where it belongs in `other`. */
  copyTo(other: Ranked, place: number): void {
    const worth = this.worths[place] as number;
    const twin = this.twins[place] as number;
    other.insert(other.placeFor(worth, twin), this.rows[place] as number, worth, twin, this.employers[place] as number);
  }
}
