import { scoreOf, vacancyOf } from './candidate';
import { highestScore } from './round';
import { World } from './world';

export const nothing = -1;

/** Where an allocation stands. Prices are in points; `bonus` is what a filled slot is worth before its score. */
export interface Market {
  readonly world: World;
  bonus: number;
  /** Places that the stages before left. */
  readonly left: Int32Array;
  readonly price: Int32Array;
  readonly load: Int32Array;
  /** `mostDemanded` slots per person, each a candidate of the world or `nothing`. */
  readonly held: Int32Array;
  readonly filled: Uint8Array;
}

export function openMarket(world: World): Market {
  return {
    world,
    bonus: 0,
    left: world.capacity.slice(),
    price: new Int32Array(world.capacity.length),
    load: new Int32Array(world.capacity.length),
    held: new Int32Array(world.demand.length * world.mostDemanded).fill(nothing),
    filled: new Uint8Array(world.demand.length),
  };
}

/** A price that nobody pays. */
export function unaffordable({ bonus }: Market): number {
  return bonus + highestScore + 1;
}

/** What holding `candidate` brings at the present price. */
export function netOf({ bonus, price }: Market, candidate: number): number {
  return bonus + scoreOf(candidate) - price[vacancyOf(candidate)]!;
}
