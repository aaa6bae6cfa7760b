import { bidForward } from './forward';
import { Market, unaffordable } from './market';
import { lowerPrices } from './reverse';
import { Suitors } from './suitors';
import { Stage } from './world';

/**
 * In points. Coarse steps first, since a price war over scarce places takes `bonus / epsilon` rounds. Measured on 100,000 people and 10,000
 * vacancies: 17 million looks at a person's candidates with 1 alone; 2.6 million with 600, 150, 30 and 2 and prices lowered at the end only; 1.7 million
 * with these, lowered after each step. All within .004 % of the bound.
 */
const stepsFor = (bonus: number) => [bonus / 3, 200, 30, 2];
/** How far below the prices of a step, in parts of it, the next one starts: less leaves much to lower afterwards, more much to raise again. */
const backOff = 0.7;

/** Gives the places left to the people of `stage`, to within two points a slot of the best, for the sum of bonus and score. */
export function auction(market: Market, stage: Stage, suitors: Suitors): void {
  const { price, left } = market;
  const steps = stepsFor(market.bonus);
  price.fill(0);
  steps.forEach((epsilon, at) => {
    const back = at === 0 ? 0 : Math.round(steps[at - 1]! * backOff);
    for (let v = 0; v < price.length; v += 1)
      price[v] = left[v] === 0 ? unaffordable(market) : Math.max(0, price[v]! - back);
    bidForward(market, stage, epsilon);
    lowerPrices(market, suitors, epsilon);
  });
}
