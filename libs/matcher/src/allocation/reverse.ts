import { scoreOf, vacancyOf } from './candidate';
import { Market, netOf, nothing } from './market';
import { Suitors } from './suitors';

/**
 * Vacancies that ask a price and are not full lower it to what the next person would pay, until each is full or free of charge (the
 * reverse auction of Bertsekas, Castañon and Tsaknakis, 1993). Without it prices carried over from a coarser auction leave priced
 * places empty, which is what opens the gap. People only gain by it, so that what the forward auction left stays true within `epsilon`.
 */
export function lowerPrices(market: Market, suitors: Suitors, epsilon: number): void {
  const { price, load, left, held, filled } = market;
  const waiting: number[] = [];
  const queued = new Uint8Array(price.length);
  const enqueue = (vacancy: number) => {
    if (queued[vacancy] === 1 || price[vacancy] === 0 || load[vacancy]! >= left[vacancy]!) return;
    queued[vacancy] = 1;
    waiting.push(vacancy);
  };
  for (let v = 0; v < price.length; v += 1) enqueue(v);

  const offers = new Offers(market, suitors);
  for (let next = 0; next < waiting.length; next += 1) {
    const vacancy = waiting[next]!;
    queued[vacancy] = 0;
    const open = left[vacancy]! - load[vacancy]!;
    if (open <= 0) continue;
    offers.collect(vacancy, epsilon);
    const refused = offers.count > open ? offers.pays(open) : 0;
    price[vacancy] = Math.min(price[vacancy]!, Math.max(0, refused - epsilon));
    for (let at = 0, moves = Math.min(open, offers.count); at < moves; at += 1) {
      const suitor = offers.suitor(at);
      const slot = offers.slotOf(at);
      const before = held[slot]!;
      held[slot] = suitors.candidate[suitor]!;
      load[vacancy]! += 1;
      if (before === nothing) filled[suitors.person[suitor]!]! += 1;
      else {
        load[vacancyOf(before)]! -= 1;
        enqueue(vacancyOf(before));
      }
    }
  }
}

const placeBits = 2 ** 31;

/** What people would pay for a place of one vacancy, and the slot each would put it in; the highest first. */
class Offers {
  count = 0;
  private first = 0;
  private readonly slot: Int32Array;
  private readonly packed: Float64Array;

  constructor(
    private readonly market: Market,
    private readonly suitors: Suitors,
  ) {
    let most = 0;
    for (let v = 1; v < suitors.offsets.length; v += 1)
      most = Math.max(most, suitors.offsets[v]! - suitors.offsets[v - 1]!);
    this.slot = new Int32Array(most);
    this.packed = new Float64Array(most);
  }

  collect(vacancy: number, above: number): void {
    const { market, suitors, packed } = this;
    const worth = market.bonus;
    this.count = 0;
    this.first = suitors.offsets[vacancy]!;
    for (let place = 0, end = suitors.offsets[vacancy + 1]! - this.first; place < end; place += 1) {
      const candidate = suitors.candidate[this.first + place]!;
      const slot = slotToGive(market, suitors.person[this.first + place]!, candidate);
      if (slot === nothing) continue;
      const given = market.held[slot]!;
      const pays = worth + scoreOf(candidate) - (given === nothing ? 0 : netOf(market, given));
      if (pays <= above) continue;
      this.slot[place] = slot;
      packed[this.count++] = place - pays * placeBits;
    }
    packed.subarray(0, this.count).sort();
  }

  /** Where the suitor stands among all, and the slot. */
  suitor(at: number): number {
    return this.first + this.placeOf(at);
  }

  slotOf(at: number): number {
    return this.slot[this.placeOf(at)]!;
  }

  pays(at: number): number {
    return -Math.floor(this.packed[at]! / placeBits);
  }

  private placeOf(at: number): number {
    const packed = this.packed[at]!;
    return packed - Math.floor(packed / placeBits) * placeBits;
  }
}

/** The slot of `person` that `candidate` would take: that of the same employer, else an empty one, else the least; `nothing` when it has one. */
function slotToGive(market: Market, person: number, candidate: number): number {
  const { world, held } = market;
  const employer = world.employer[vacancyOf(candidate)];
  const first = person * world.mostDemanded;
  const end = first + world.demand[person]!;
  let least = nothing;
  let leastNet = Infinity;
  for (let slot = first; slot < end; slot += 1) {
    const other = held[slot]!;
    if (other === candidate) return nothing;
    const net = other === nothing ? -1 : netOf(market, other);
    if (other !== nothing && world.employer[vacancyOf(other)] === employer)
      return vacancyOf(other) === vacancyOf(candidate) ? nothing : slot;
    if (net < leastNet) [least, leastNet] = [slot, net];
  }
  return least;
}
