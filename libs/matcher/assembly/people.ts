import { near, put, rowsAtOnce } from './four';
import * as vacancy from './vacancy';

/**
 * Puts the rows of people at `passing` who may take the vacancy, of the `ranges` at `bounds`, and gives their number; the way a little too wide.
 * The columns lie `stride` bytes apart from 0 on, in the order of their shape.
 */
export function people(stride: usize, bounds: usize, ranges: i32, passing: usize): i32 {
  const none = i32x4.splat(0);
  const field = i32x4.splat(vacancy.field);
  const fieldBeyond = i32x4.splat(vacancy.fieldBeyond);
  const terms = i32x4.splat(vacancy.terms);
  const demands = i32x4.splat(vacancy.demands);
  const essential = i32x4.splat(vacancy.essential);
  const reserved = i32x4.splat(vacancy.reserved);
  const wageFen = i32x4.splat(vacancy.wageFen);
  const dormitory = i32x4.splat(vacancy.dormitory);
  let to = passing;
  for (let range = 0; range < ranges; range++) {
    let row = load<i32>(bounds + (range << 3));
    const end = load<i32>(bounds + (range << 3), 4);
    for (; row < end; row += rowsAtOnce) {
      let at = (<usize>row) << 2;
      const fields = v128.load(at);
      const fieldsBeyond = v128.load((at += stride));
      const forbiddenTerms = v128.load((at += stride));
      const forbiddenDemands = v128.load((at += stride));
      const signature = v128.load((at += stride));
      const groups = v128.load((at += stride));
      const floorFen = v128.load((at += stride));
      const livesIn = v128.load((at += stride));
      const inField = v128.or(v128.and(fields, field), v128.and(fieldsBeyond, fieldBeyond));
      const against = v128.or(
        v128.or(v128.and(forbiddenTerms, terms), v128.and(forbiddenDemands, demands)),
        v128.andnot(essential, signature),
      );
      const lacking = v128.or(i32x4.eq(inField, none), i32x4.eq(v128.and(groups, reserved), none));
      const allowed = v128.and(v128.andnot(i32x4.eq(against, none), lacking), i32x4.le_s(floorFen, wageFen));
      if (!v128.any_true(allowed)) continue;
      const x = v128.load((at += stride));
      const y = v128.load((at += stride));
      const z = v128.load((at += stride));
      const way = near(x, y, z, vacancy.x, vacancy.y, vacancy.z, squaredReach(v128.load(at + stride)));
      const there = v128.or(way, v128.and(livesIn, dormitory));
      to = put(to, row, end, i32x4.bitmask(v128.and(allowed, there)));
    }
  }
  return <i32>((to - passing) >> 2);
}

/** The squares of a little more than `metres`, so that single precision leaves nobody out. */
function squaredReach(metres: v128): v128 {
  const reach = f32x4.convert_i32x4_s(metres);
  return f32x4.add(f32x4.mul(f32x4.mul(reach, reach), f32x4.splat(1.00001)), f32x4.splat(1));
}
