import { Market, nothing } from './market';

/** The best candidates of a person at the present prices, one of each employer, best first. Reused from person to person. */
export class Pick {
  count = 0;
  readonly candidate: Int32Array;
  readonly net: Int32Array;
  /** The next best of the same employer where it beats the last of the best found; less says nothing to a bidder. */
  readonly sameEmployer: Int32Array;
  private readonly employer: Int32Array;
  private readonly taken: Int32Array;

  constructor(private readonly market: Market) {
    const size = market.world.mostDemanded + 1;
    this.candidate = new Int32Array(size);
    this.net = new Int32Array(size);
    this.sameEmployer = new Int32Array(size);
    this.employer = new Int32Array(size);
    this.taken = new Int32Array(size);
  }

  /** Finds the `most` best of `person` that bring more than nothing, leaving out employers the person holds already. */
  find(person: number, most: number): void {
    const { candidate, net, sameEmployer, employer, taken } = this;
    const { world, bonus, price } = this.market;
    const { target, score, employer: employerOf } = world;
    const held = this.employersOf(person);
    let count = 0;
    let floor = 0;
    for (let i = world.offsets[person]!, end = world.offsets[person + 1]!; i < end; i += 1) {
      const worth = bonus + score[i]!;
      if (worth <= floor) break;
      const vacancy = target[i]!;
      const brings = worth - price[vacancy]!;
      if (brings <= floor) continue;
      const of = employerOf[vacancy]!;
      let at = 0;
      while (at < count && employer[at] !== of) at += 1;
      if (at < count && brings <= net[at]!) {
        if (brings > sameEmployer[at]!) sameEmployer[at] = brings;
        continue;
      }
      if (contains(taken, held, of)) continue;
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
      candidate[at] = i;
      if (count === most) floor = net[count - 1]!;
    }
    this.count = count;
  }

  /**
   * `find(person, 2)` for who wants one more only: the next best is the alternative, whoever the employer. Nineteen of twenty searches are this
   * one, and it takes half the time.
   */
  findOne(person: number): void {
    const { taken, net } = this;
    const { world, bonus, price } = this.market;
    const { target, score, employer } = world;
    const held = this.employersOf(person);
    let [best, bestNet, secondNet] = [nothing, 0, 0];
    for (let i = world.offsets[person]!, end = world.offsets[person + 1]!; i < end; i += 1) {
      const worth = bonus + score[i]!;
      if (worth <= secondNet) break;
      const vacancy = target[i]!;
      const brings = worth - price[vacancy]!;
      if (brings <= secondNet || (held > 0 && contains(taken, held, employer[vacancy]!))) continue;
      if (brings > bestNet) {
        secondNet = bestNet;
        bestNet = brings;
        best = i;
      } else secondNet = brings;
    }
    this.candidate[0] = best;
    this.sameEmployer[0] = 0;
    net[0] = bestNet;
    net[1] = secondNet;
    this.count = best === nothing ? 0 : secondNet === 0 ? 1 : 2;
  }

  private employersOf(person: number): number {
    const { world, held, filled } = this.market;
    if (filled[person] === 0) return 0;
    let count = 0;
    for (let slot = person * world.mostDemanded, end = slot + world.mostDemanded; slot < end; slot += 1) {
      const candidate = held[slot]!;
      if (candidate !== nothing) this.taken[count++] = world.employer[world.target[candidate]!]!;
    }
    return count;
  }
}

function contains(values: Int32Array, count: number, value: number): boolean {
  for (let at = 0; at < count; at += 1) if (values[at] === value) return true;
  return false;
}
