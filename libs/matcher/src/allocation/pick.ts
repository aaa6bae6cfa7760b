import { scoreOf, vacancyOf } from './candidate';
import { Market, nothing } from './market';

/** The best candidates of a person at the present prices, one of each employer, best first. Reused from person to person. */
export class Pick {
  count = 0;
  readonly candidate: Int32Array;
  readonly net: Int32Array;
  /** The next best of the same employer where it beats the last of the best found; less says nothing to a bidder. */
  readonly sameEmployer: Int32Array;
  private readonly employer: Int32Array;
  private readonly slots: number;
  /** The employer in each slot: side by side, where slot, candidate and vacancy lie apart. A tenth of all time. */
  private readonly taken: Int32Array;

  constructor(private readonly market: Market) {
    this.slots = market.world.mostDemanded;
    const size = this.slots + 1;
    this.candidate = new Int32Array(size);
    this.net = new Int32Array(size);
    this.sameEmployer = new Int32Array(size);
    this.employer = new Int32Array(size);
    this.taken = new Int32Array(market.held.length).fill(nothing);
  }

  /** To be told whenever a slot is given to a candidate, or to `nothing`. */
  hold(slot: number, candidate: number): void {
    this.taken[slot] = candidate === nothing ? nothing : this.market.world.employer[vacancyOf(candidate)]!;
  }

  /** Finds the `most` best of `person` that bring more than nothing, leaving out employers the person holds already. */
  find(person: number, most: number): void {
    const { candidate, net, sameEmployer, employer } = this;
    const { world, bonus, price } = this.market;
    const { candidates, employer: employerOf } = world;
    let count = 0;
    let floor = 0;
    for (let i = world.offsets[person]!, end = world.offsets[person + 1]!; i < end; i += 1) {
      const one = candidates[i]!;
      const worth = bonus + scoreOf(one);
      if (worth <= floor) break;
      const vacancy = vacancyOf(one);
      const brings = worth - price[vacancy]!;
      if (brings <= floor) continue;
      const of = employerOf[vacancy]!;
      let at = 0;
      while (at < count && employer[at] !== of) at += 1;
      if (at < count && brings <= net[at]!) {
        if (brings > sameEmployer[at]!) sameEmployer[at] = brings;
        continue;
      }
      if (this.holds(person, of)) continue;
      let second = 0;
      if (at < count) second = net[at]!;
      else at = count < most ? count++ : count - 1;
      for (; at > 0 && net[at - 1]! < brings; at -= 1) {
        employer[at] = employer[at - 1]!;
        net[at] = net[at - 1]!;
        sameEmployer[at] = sameEmployer[at - 1]!;
        candidate[at] = candidate[at - 1]!;
      }
      employer[at] = of;
      net[at] = brings;
      sameEmployer[at] = second;
      candidate[at] = one;
      if (count === most) floor = net[count - 1]!;
    }
    this.count = count;
  }

  /**
   * `find(person, 2)` for who wants one more only: the next best is the alternative, whoever the employer. Nineteen of twenty searches are this
   * one, and it takes half the time.
   */
  findOne(person: number): void {
    const { net } = this;
    const { world, bonus, price } = this.market;
    const { candidates, employer } = world;
    let [best, bestNet, secondNet] = [nothing, 0, 0];
    for (let i = world.offsets[person]!, end = world.offsets[person + 1]!; i < end; i += 1) {
      const one = candidates[i]!;
      const worth = bonus + scoreOf(one);
      if (worth <= secondNet) break;
      const vacancy = vacancyOf(one);
      const brings = worth - price[vacancy]!;
      if (brings <= secondNet || this.holds(person, employer[vacancy]!)) continue;
      if (brings > bestNet) {
        secondNet = bestNet;
        bestNet = brings;
        best = one;
      } else secondNet = brings;
    }
    this.candidate[0] = best;
    this.sameEmployer[0] = 0;
    net[0] = bestNet;
    net[1] = secondNet;
    this.count = best === nothing ? 0 : secondNet === 0 ? 1 : 2;
  }

  private holds(person: number, employer: number): boolean {
    const { taken, slots } = this;
    for (let slot = person * slots, end = slot + slots; slot < end; slot += 1)
      if (taken[slot] === employer) return true;
    return false;
  }
}
