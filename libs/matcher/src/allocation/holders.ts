/** Who holds the places of each vacancy and what was bid for them; the lowest bid stands first (a binary heap per vacancy). */
export class Holders {
  private readonly offsets: Int32Array;
  private readonly person: Int32Array;
  private readonly bid: Int32Array;

  constructor(places: Int32Array) {
    this.offsets = new Int32Array(places.length + 1);
    places.forEach((count, v) => (this.offsets[v + 1] = this.offsets[v]! + count));
    this.person = new Int32Array(this.offsets[places.length]!);
    this.bid = new Int32Array(this.offsets[places.length]!);
  }

  lowestBid(vacancy: number): number {
    return this.bid[this.offsets[vacancy]!]!;
  }

  lowestBidder(vacancy: number): number {
    return this.person[this.offsets[vacancy]!]!;
  }

  /** Adds a holder to `size` others. */
  add(vacancy: number, size: number, person: number, bid: number): void {
    const { bid: bids, person: people } = this;
    const base = this.offsets[vacancy]!;
    let at = size;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (bids[base + above]! <= bid) break;
      bids[base + at] = bids[base + above]!;
      people[base + at] = people[base + above]!;
      at = above;
    }
    bids[base + at] = bid;
    people[base + at] = person;
  }

  /** Puts a holder in the place of the lowest bidder among `size`. */
  replaceLowest(vacancy: number, size: number, person: number, bid: number): void {
    const { bid: bids, person: people } = this;
    const base = this.offsets[vacancy]!;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && bids[base + below + 1]! < bids[base + below]!) below += 1;
      if (bids[base + below]! >= bid) break;
      bids[base + at] = bids[base + below]!;
      people[base + at] = people[base + below]!;
      at = below;
    }
    bids[base + at] = bid;
    people[base + at] = person;
  }
}
