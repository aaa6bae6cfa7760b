import { Holders } from './holders';
import { Market, nothing } from './market';
import { Pick } from './pick';
import { Stage } from './world';

/**
 * People bid for vacancies until nobody wants another place at the prices. Every bid leaves its bidder at most `epsilon` short of the
 * best alternative (Bertsekas, "The auction algorithm", 1988; with several places per vacancy Bertsekas and Castañon, 1989). Starts
 * with nobody holding anything, at the market's prices. One person after the other begins when those before are settled. A vacancy that does not fill keeps its price.
 */
export function bidForward(market: Market, stage: Stage, epsilon: number): void {
  const { world, price, load, held, filled, left } = market;
  const { target, demand, mostDemanded } = world;
  const size = stage.to - stage.from;
  held.fill(nothing, stage.from * mostDemanded, stage.to * mostDemanded);
  filled.fill(0, stage.from, stage.to);
  load.fill(0);
  const holders = new Holders(left);
  const pick = new Pick(market);
  const queue = new Int32Array(size);
  const queued = new Uint8Array(size);
  let [first, waiting] = [0, 0];
  const enqueue = (person: number) => {
    if (queued[person - stage.from] === 1) return;
    queued[person - stage.from] = 1;
    queue[(first + waiting) % size] = person;
    waiting += 1;
  };

  for (let next = stage.from; next < stage.to || waiting > 0;) {
    if (waiting === 0) enqueue(next++);
    const person = queue[first]!;
    first = first + 1 === size ? 0 : first + 1;
    waiting -= 1;
    queued[person - stage.from] = 0;
    const open = demand[person]! - filled[person]!;
    if (open === 1) pick.findOne(person);
    else pick.find(person, open + 1);
    const alternative = pick.count > open ? pick.net[open]! : 0;
    for (let at = 0, bids = Math.min(pick.count, open); at < bids; at += 1) {
      const candidate = pick.candidate[at]!;
      const vacancy = target[candidate]!;
      const places = left[vacancy]!;
      const gain = pick.net[at]! - Math.max(alternative, pick.sameEmployer[at]!) + epsilon;
      const bid = price[vacancy]! + Math.min(gain, pick.net[at]!);
      let slot = person * mostDemanded;
      while (held[slot] !== nothing) slot += 1;
      if (load[vacancy] === places) {
        const lost = holders.lowestSlot(vacancy);
        const loser = Math.floor(lost / mostDemanded);
        held[lost] = nothing;
        filled[loser] = filled[loser]! - 1;
        enqueue(loser);
        holders.replaceLowest(vacancy, places, slot, bid);
      } else {
        holders.add(vacancy, load[vacancy]!, slot, bid);
        load[vacancy] = load[vacancy]! + 1;
      }
      if (load[vacancy] === places) price[vacancy] = holders.lowestBid(vacancy);
      held[slot] = candidate;
      filled[person] = filled[person]! + 1;
    }
  }
}
