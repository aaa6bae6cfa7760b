import { candidateOf, vacancyOf } from './candidate';
import { Pick } from './pick';
import { Market } from './market';
import { Stage } from './world';

/**
 * What no allocation of the stage can exceed, for the sum of bonus and score: with the capacities priced instead of imposed, every person takes
 * the best bundle of distinct employers, and the places are worth their prices (Lagrangian duality; true for any prices that are not
 * negative, so a mistake in the auction can only widen the gap, never hide one).
 */
export function dualBound(market: Market, stage: Stage): number {
  const { world, left, price } = market;
  const pick = new Pick(market);
  let bound = 0;
  for (let person = stage.from; person < stage.to; person += 1) {
    pick.find(person, world.demand[person]!);
    for (let at = 0; at < pick.count; at += 1) bound += pick.net[at]!;
  }
  for (let v = 0; v < left.length; v += 1) bound += left[v]! * price[v]!;
  return bound;
}

/** What no allocation of the stage can exceed in filled slots, given the vacancies that are short of places: {@link dualBound} with a bonus of 1, no scores, and a price of 1 on those. */
export function slotBound(market: Market, stage: Stage, short: Uint8Array): number {
  const { world } = market;
  return dualBound(
    {
      ...market,
      bonus: 1,
      price: Int32Array.from(short),
      world: { ...world, candidates: world.candidates.map((one) => candidateOf(vacancyOf(one), 0)) },
    },
    stage,
  );
}
