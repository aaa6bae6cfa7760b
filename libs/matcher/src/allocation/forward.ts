import { vacancyOf } from './candidate';
import { Holders } from './holders';
import { Market, nothing } from './market';
import { Pick } from './pick';
import { Stage } from './world';

/**
 * People bid for vacancies until nobody wants another place at the prices. Every bid leaves its bidder at most `epsilon` short of the
 * best alternative (Bertsekas, "The auction algorithm", 1988; with several places per vacancy Bertsekas and Castañon, 1989). Starts
 * with nobody holding anything, at the market's prices. A person begins when those before are settled. A vacancy that does not fill keeps its price.
 */
export function bidForward(market: Market, stage: Stage, epsilon: number): void {
  const { world, price, load, held, filled, left } = market;
  const { demand, mostDemanded } = world;
  held.fill(nothing, stage.from * mostDemanded, stage.to * mostDemanded);
  filled.fill(0, stage.from, stage.to);
  load.fill(0);
  const holders = new Holders(left);
  const pick = new Pick(market);
  const waiting = new Int32Array(stage.to - stage.from);
  const listed = new Uint8Array(world.demand.length);
  let count = 0;

  for (let next = stage.from; next < stage.to || count > 0;) {
    const person = count > 0 ? waiting[--count]! : next++;
    listed[person] = 0;
    const open = demand[person]! - filled[person]!;
    if (open === 1) pick.findOne(person);
    else pick.find(person, open + 1);
    const alternative = pick.count > open ? pick.net[open]! : 0;
    for (let at = 0, bids = Math.min(pick.count, open); at < bids; at += 1) {
      const candidate = pick.candidate[at]!;
      const vacancy = vacancyOf(candidate);
      const places = left[vacancy]!;
      const gain = pick.net[at]! - Math.max(alternative, pick.sameEmployer[at]!) + epsilon;
      const bid = price[vacancy]! + Math.min(gain, pick.net[at]!);
      let slot = person * mostDemanded;
      while (held[slot] !== nothing) slot += 1;
      if (load[vacancy] === places) {
        const lost = holders.lowestSlot(vacancy);
        const loser = Math.floor(lost / mostDemanded);
        held[lost] = nothing;
        pick.hold(lost, nothing);
        filled[loser]! -= 1;
        if (listed[loser] === 0) waiting[count++] = loser;
        listed[loser] = 1;
        holders.replaceLowest(vacancy, places, slot, bid);
      } else {
        holders.add(vacancy, load[vacancy]!, slot, bid);
        load[vacancy]! += 1;
      }
      if (load[vacancy] === places) price[vacancy] = holders.lowestBid(vacancy);
      held[slot] = candidate;
      pick.hold(slot, candidate);
      filled[person]! += 1;
    }
  }
}
