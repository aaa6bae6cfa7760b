import { atLeast } from './best-list';
import { all, gather, keep, nowhere, rowsAtOnce } from './four';
import { occupationWorth } from './occupations';
import * as person from './person';
import { distance, hours, skills, wage } from './points';
import { neutral } from './values';
import { hoursValues, pointsOfFour, wageValues } from './values-of-four';
import { leastTo, nearness, perMetre } from './way';

/**
 * Works out the points of the rows of vacancies at `passing` but for those of skills, four at a time, keeps the rows of `part` that the person can
 * get to and that may come to `atLeast`, and gives their number. The columns lie `stride` bytes apart from 0 on.
 */
export function weigh(stride: usize, passing: usize, passed: i32, pointsAt: usize, part: i32): i32 {
  const kinds = stride * 9;
  const count = ofPart(kinds, passing, passed, pointsAt, part);
  const limits = i32x4.splat(person.limitMetres);
  const perMetres = perMetre(f64x2.splat(<f64>person.limitMetres));
  const floorFen = i32x4.splat(person.floorFen);
  const perFen = f64x2.splat(person.floorFen <= 0 ? 0 : <f64>neutral / <f64>person.floorFen);
  const homeX = i32x4.splat(person.x);
  const homeY = i32x4.splat(person.y);
  const homeZ = i32x4.splat(person.z);
  const noHome = all(person.x == nowhere);
  const roughHome = all(person.atDivision != 0);
  const hoursMin = i32x4.splat(person.hoursMin);
  const hoursMax = i32x4.splat(person.hoursMax);
  const anyHours = all(person.hoursMin < 0);
  const livesIn = i32x4.splat(person.livesIn);
  const nearPoints = i32x4.splat(person.nearPoints);
  const farPoints = i32x4.splat(person.farPoints);
  const enough = i32x4.splat(atLeast - skills);
  let kept: usize = 0;
  for (let one = 0; one < count; one += rowsAtOnce) {
    const from = passing + (one << 2);
    const a = (<usize>load<i32>(from)) << 2;
    const b = (<usize>load<i32>(from, 4)) << 2;
    const c = (<usize>load<i32>(from, 8)) << 2;
    const d = (<usize>load<i32>(from, 12)) << 2;
    const kind = gather(kinds, a, b, c, d);
    const x = gather(stride * 6, a, b, c, d);
    const unknown = v128.or(i32x4.eq(x, i32x4.splat(nowhere)), noHome);
    const rough = v128.or(v128.or(unknown, roughHome), i32x4.shr_s(i32x4.shl(kind, 2), 31));
    const near = nearness(
      i32x4.sub(x, homeX),
      i32x4.sub(gather(stride * 7, a, b, c, d), homeY),
      i32x4.sub(gather(stride * 8, a, b, c, d), homeZ),
      unknown,
      v128.any_true(rough) ? least(gather(stride * 11, a, b, c, d), unknown, rough) : i32x4.splat(0),
      limits,
      perMetres,
      perMetres,
    );
    const beyond = i32x4.shr_s(near, 31);
    const weekly = v128.and(i32x4.shr_u(kind, 16), i32x4.splat(0xff));
    const above = i32x4.sub(gather(stride * 4, a, b, c, d), floorFen);
    let sum = i32x4.add(v128.load(pointsAt + (one << 2)), gather(stride * 10, a, b, c, d));
    sum = i32x4.add(sum, stabilityPoints(kind));
    sum = i32x4.add(sum, pointsOfFour(hours, hoursValues(weekly, hoursMin, hoursMax, anyHours)));
    sum = i32x4.add(sum, pointsOfFour(wage, wageValues(above, perFen, perFen)));
    sum = i32x4.add(sum, v128.bitselect(farPoints, i32x4.add(nearPoints, pointsOfFour(distance, near)), beyond));
    const there = v128.or(v128.not(beyond), v128.and(livesIn, gather(stride * 5, a, b, c, d)));
    let may = i32x4.bitmask(v128.and(there, i32x4.ge_s(sum, enough)));
    if (count - one < rowsAtOnce) may &= (1 << (count - one)) - 1;
    keep(passing + kept, v128.load(from), may);
    kept = keep(pointsAt + kept, sum, may) - pointsAt;
  }
  return <i32>(kept >> 2);
}

/** Keeps the rows of `part`, with what their occupation is worth, and gives their number. */
function ofPart(kinds: usize, passing: usize, passed: i32, pointsAt: usize, part: i32): i32 {
  let kept: usize = 0;
  for (let one = 0; one < passed; one++) {
    const row = load<i32>(passing + (one << 2));
    const worth = occupationWorth(load<i32>(kinds + ((<usize>row) << 2)) & 0xffff);
    store<i32>(passing + kept, row);
    store<i32>(pointsAt + kept, worth >> 1);
    kept += (worth & 1) == part ? 4 : 0;
  }
  return <i32>(kept >> 2);
}

function stabilityPoints(kind: v128): v128 {
  const at = v128.and(i32x4.shr_u(kind, 22), i32x4.splat(15 << 2));
  const a = i32x4.extract_lane(at, 0);
  const b = i32x4.extract_lane(at, 1);
  const c = i32x4.extract_lane(at, 2);
  return gather(person.stability, a, b, c, i32x4.extract_lane(at, 3));
}

function least(divisions: v128, unknown: v128, rough: v128): v128 {
  return leastTo(i32x4.splat(person.division), divisions, unknown, rough);
}
