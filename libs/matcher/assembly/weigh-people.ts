import { all, gather, keep, lower, nowhere, rowsAtOnce, upper } from './four';
import { distance, hours, wage } from './points';
import * as vacancy from './vacancy';
import { neutral } from './values';
import { hoursValues, pointsOfFour, wageValues } from './values-of-four';
import { leastTo, nearness, perMetre } from './way';

const withHours: i32 = 4;
const wantsStable: i32 = 8;
const wantsFlexible: i32 = 16;
const wantsHome: i32 = 32;
const wantsAway: i32 = 64;
const atDivision: i32 = 128;

/**
 * Works out the points of the rows of people at `passing` but for those of occupation, experience and skills, four at a time, keeps those who can
 * get to the vacancy and who may come to `enough`, and gives their number. The columns lie `stride` bytes apart from 0 on.
 */
export function weighPeople(stride: usize, passing: usize, count: i32, pointsAt: usize, enough: i32): i32 {
  const none = i32x4.splat(0);
  const nowhereToGo = all(vacancy.x == nowhere);
  const roughPlace = all(vacancy.atDivision != 0);
  const weekly = i32x4.splat(vacancy.weeklyHours);
  let kept: usize = 0;
  for (let one = 0; one < count; one += rowsAtOnce) {
    const from = passing + (one << 2);
    const a = (<usize>load<i32>(from)) << 2;
    const b = (<usize>load<i32>(from, 4)) << 2;
    const c = (<usize>load<i32>(from, 8)) << 2;
    const d = (<usize>load<i32>(from, 12)) << 2;
    const traits = gather(stride * 13, a, b, c, d);
    const limits = gather(stride * 11, a, b, c, d);
    const floorFen = gather(stride * 6, a, b, c, d);
    const x = gather(stride * 8, a, b, c, d);
    const unknown = v128.or(i32x4.eq(x, i32x4.splat(nowhere)), nowhereToGo);
    const rough = v128.or(v128.or(unknown, roughPlace), have(traits, atDivision));
    const near = nearness(
      i32x4.sub(x, i32x4.splat(vacancy.x)),
      i32x4.sub(gather(stride * 9, a, b, c, d), i32x4.splat(vacancy.y)),
      i32x4.sub(gather(stride * 10, a, b, c, d), i32x4.splat(vacancy.z)),
      unknown,
      v128.any_true(rough) ? least(gather(stride * 12, a, b, c, d), unknown, rough) : none,
      limits,
      perMetre(lower(limits)),
      perMetre(upper(limits)),
    );
    const beyond = i32x4.shr_s(near, 31);
    const nearPoints = i32x4.add(
      byWish(traits, wantsHome, wantsAway, vacancy.nearForHome, vacancy.nearForAway, vacancy.nearForAny),
      pointsOfFour(distance, near),
    );
    const farPoints = byWish(traits, wantsHome, wantsAway, vacancy.farForHome, vacancy.farForAway, vacancy.farForAny);
    const hoursMin = v128.and(i32x4.shr_u(traits, 8), i32x4.splat(0xff));
    const hoursMax = v128.and(i32x4.shr_u(traits, 16), i32x4.splat(0xff));
    const anyHours = v128.not(have(traits, withHours));
    let sum = i32x4.splat(vacancy.merit);
    sum = i32x4.add(
      sum,
      byWish(traits, wantsStable, wantsFlexible, vacancy.stable, vacancy.flexible, vacancy.anyStability),
    );
    sum = i32x4.add(sum, pointsOfFour(hours, hoursValues(weekly, hoursMin, hoursMax, anyHours)));
    sum = i32x4.add(sum, pointsOfFour(wage, pay(floorFen)));
    sum = i32x4.add(sum, v128.bitselect(farPoints, nearPoints, beyond));
    const livesIn = v128.and(gather(stride * 7, a, b, c, d), i32x4.splat(vacancy.dormitory));
    const there = v128.or(v128.not(beyond), livesIn);
    let may = i32x4.bitmask(v128.and(there, i32x4.ge_s(sum, i32x4.splat(enough))));
    if (count - one < rowsAtOnce) may &= (1 << (count - one)) - 1;
    keep(passing + kept, v128.load(from), may);
    kept = keep(pointsAt + kept, sum, may) - pointsAt;
  }
  return <i32>(kept >> 2);
}

function have(traits: v128, trait: i32): v128 {
  return i32x4.ne(v128.and(traits, i32x4.splat(trait)), i32x4.splat(0));
}

function byWish(traits: v128, one: i32, other: i32, pointsOfOne: i32, pointsOfOther: i32, points: i32): v128 {
  const without = v128.bitselect(i32x4.splat(pointsOfOther), i32x4.splat(points), have(traits, other));
  return v128.bitselect(i32x4.splat(pointsOfOne), without, have(traits, one));
}

function pay(floorFen: v128): v128 {
  const perFen = f64x2.splat(<f64>neutral);
  const above = i32x4.sub(i32x4.splat(vacancy.wageFen), floorFen);
  const values = wageValues(above, f64x2.div(perFen, lower(floorFen)), f64x2.div(perFen, upper(floorFen)));
  return v128.bitselect(i32x4.splat(neutral), values, i32x4.le_s(floorFen, i32x4.splat(0)));
}

function least(divisions: v128, unknown: v128, rough: v128): v128 {
  return leastTo(divisions, i32x4.splat(vacancy.division), unknown, rough);
}
