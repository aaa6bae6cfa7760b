import { atLeast } from './best-list';
import { both, gather, keep, lower, pointsOfFour, rowsAtOnce, squares, upper, whole } from './four';
import { occupationWorth } from './occupations';
import * as person from './person';
import { distance, hours, perHourOutside, skills, wage } from './points';
import { classMetres, leastMetres, neutral } from './values';

const nowhere: i32 = 0x7fffffff;
const unreachable: i32 = -1;

/**
 * Works out the points of the rows at `passing` but for those of skills, four at a time, keeps the rows of `part` that the person can get to and
 * that may come to `atLeast`, and gives their number. The columns lie `stride` bytes apart from 0 on.
 */
export function weigh(stride: usize, passing: usize, passed: i32, pointsAt: usize, part: i32): i32 {
  const kinds = stride * 9;
  const count = ofPart(kinds, passing, passed, pointsAt, part);
  const limit = <f64>person.limitMetres;
  const limits = f64x2.splat(limit);
  const squaredLimits = f64x2.splat(limit * limit);
  const nearest = i32x4.splat(limit == 0 ? 0 : 1000);
  const perMetre = f64x2.splat(limit == 0 ? 0 : 1000 / limit);
  const floorFen = i32x4.splat(person.floorFen);
  const perFen = f64x2.splat(person.floorFen <= 0 ? 0 : <f64>neutral / <f64>person.floorFen);
  const mostAbove = f64x2.splat(<f64>neutral);
  const neutrals = i32x4.splat(neutral);
  const homeX = i32x4.splat(person.x);
  const homeY = i32x4.splat(person.y);
  const homeZ = i32x4.splat(person.z);
  const roughHome = i32x4.splat(person.x == nowhere || person.atDivision != 0 ? -1 : 0);
  const hoursMin = i32x4.splat(person.hoursMin);
  const hoursMax = i32x4.splat(person.hoursMax);
  const anyHours = i32x4.splat(person.hoursMin < 0 ? -1 : 0);
  const livesIn = i32x4.splat(person.livesIn);
  const nearPoints = i32x4.splat(person.nearPoints);
  const farPoints = i32x4.splat(person.farPoints);
  const enough = i32x4.splat(atLeast - skills);
  const stability = person.stability;
  let kept: usize = 0;
  for (let one = 0; one < count; one += rowsAtOnce) {
    const from = passing + (one << 2);
    const a = (<usize>load<i32>(from)) << 2;
    const b = (<usize>load<i32>(from, 4)) << 2;
    const c = (<usize>load<i32>(from, 8)) << 2;
    const d = (<usize>load<i32>(from, 12)) << 2;
    const kind = gather(kinds, a, b, c, d);

    const x = gather(stride * 6, a, b, c, d);
    const dx = i32x4.sub(x, homeX);
    const dy = i32x4.sub(gather(stride * 7, a, b, c, d), homeY);
    const dz = i32x4.sub(gather(stride * 8, a, b, c, d), homeZ);
    let squaredLow = squares(lower(dx), lower(dy), lower(dz));
    let squaredHigh = squares(upper(dx), upper(dy), upper(dz));
    let least = i32x4.splat(0);
    const rough = v128.or(v128.or(i32x4.eq(x, i32x4.splat(nowhere)), i32x4.shr_s(i32x4.shl(kind, 2), 31)), roughHome);
    if (v128.any_true(rough)) {
      least = i32x4.replace_lane(least, 0, leastTo(stride, a));
      least = i32x4.replace_lane(least, 1, leastTo(stride, b));
      least = i32x4.replace_lane(least, 2, leastTo(stride, c));
      least = i32x4.replace_lane(least, 3, leastTo(stride, d));
      const unknown = v128.or(i32x4.eq(x, i32x4.splat(nowhere)), i32x4.splat(person.x == nowhere ? -1 : 0));
      squaredLow = v128.andnot(squaredLow, i64x2.extend_low_i32x4_s(unknown));
      squaredHigh = v128.andnot(squaredHigh, i64x2.extend_high_i32x4_s(unknown));
    }
    const metresLow = f64x2.max(f64x2.sqrt(squaredLow), lower(least));
    const metresHigh = f64x2.max(f64x2.sqrt(squaredHigh), upper(least));
    const near = v128.and(
      both(
        v128.and(f64x2.le(squaredLow, squaredLimits), f64x2.le(metresLow, limits)),
        v128.and(f64x2.le(squaredHigh, squaredLimits), f64x2.le(metresHigh, limits)),
      ),
      i32x4.ne(least, i32x4.splat(unreachable)),
    );
    const closeness = i32x4.sub(nearest, whole(f64x2.mul(metresLow, perMetre), f64x2.mul(metresHigh, perMetre)));

    const above = i32x4.sub(gather(stride * 4, a, b, c, d), floorFen);
    const pay = i32x4.add(
      neutrals,
      whole(
        f64x2.pmin(f64x2.mul(lower(above), perFen), mostAbove),
        f64x2.pmin(f64x2.mul(upper(above), perFen), mostAbove),
      ),
    );

    const weekly = v128.and(i32x4.shr_u(kind, 16), i32x4.splat(0xff));
    const beyond = i32x4.max_s(i32x4.max_s(i32x4.sub(hoursMin, weekly), i32x4.sub(weekly, hoursMax)), i32x4.splat(0));
    const inHours = i32x4.max_s(
      i32x4.sub(i32x4.splat(1000), i32x4.mul(beyond, i32x4.splat(perHourOutside))),
      i32x4.splat(0),
    );
    const noHours = v128.or(i32x4.eq(weekly, i32x4.splat(0)), anyHours);

    const classes = v128.and(i32x4.shr_u(kind, 22), i32x4.splat(15 << 2));
    let sum = i32x4.add(v128.load(pointsAt + (one << 2)), gather(stride * 10, a, b, c, d));
    sum = i32x4.add(
      sum,
      gather(
        stability,
        i32x4.extract_lane(classes, 0),
        i32x4.extract_lane(classes, 1),
        i32x4.extract_lane(classes, 2),
        i32x4.extract_lane(classes, 3),
      ),
    );
    sum = i32x4.add(sum, pointsOfFour(hours, v128.bitselect(neutrals, inHours, noHours)));
    sum = i32x4.add(sum, pointsOfFour(wage, pay));
    sum = i32x4.add(sum, v128.bitselect(i32x4.add(nearPoints, pointsOfFour(distance, closeness)), farPoints, near));
    const there = v128.or(near, v128.and(livesIn, gather(stride * 5, a, b, c, d)));
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

/** How far it is at least, where a point is not known or only stands for its division. */
function leastTo(stride: usize, at: usize): i32 {
  const division = load<i32>(stride * 11 + at);
  if (person.x == nowhere || load<i32>(stride * 6 + at) == nowhere) return classMetres(person.division, division);
  const isRough = person.atDivision != 0 || ((load<i32>(stride * 9 + at) >> 29) & 1) != 0;
  return isRough ? leastMetres(person.division, division) : 0;
}
