/** The slots that hold the places of each vacancy and what was bid for them; the lowest bid stands first (a binary heap per vacancy). */
export class Holders {
  private readonly offsets: Int32Array;
  private readonly slot: Int32Array;
  private readonly bid: Int32Array;

  constructor(places: Int32Array) {
    this.offsets = new Int32Array(places.length + 1);
    places.forEach((count, v) => (this.offsets[v + 1] = this.offsets[v]! + count));
    this.slot = new Int32Array(this.offsets[places.length]!);
    this.bid = new Int32Array(this.offsets[places.length]!);
  }

  lowestBid(vacancy: number): number {
    return this.bid[this.offsets[vacancy]!]!;
  }

  lowestSlot(vacancy: number): number {
    return this.slot[this.offsets[vacancy]!]!;
  }

  /** Adds a slot to `size` others. */
  add(vacancy: number, size: number, slot: number, bid: number): void {
    const { bid: bids, slot: slots } = this;
    const base = this.offsets[vacancy]!;
    let at = size;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (bids[base + above]! <= bid) break;
      bids[base + at] = bids[base + above]!;
      slots[base + at] = slots[base + above]!;
      at = above;
    }
    bids[base + at] = bid;
    slots[base + at] = slot;
  }

  /** Puts a slot in the place of the lowest bid among `size`. */
  replaceLowest(vacancy: number, size: number, slot: number, bid: number): void {
    const { bid: bids, slot: slots } = this;
    const base = this.offsets[vacancy]!;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && bids[base + below + 1]! < bids[base + below]!) below += 1;
      if (bids[base + below]! >= bid) break;
      bids[base + at] = bids[base + below]!;
      slots[base + at] = slots[base + below]!;
      at = below;
    }
    bids[base + at] = bid;
    slots[base + at] = slot;
  }
}
