import { near, put, rowsAtOnce } from './four';

/**
 * Puts the rows of people at `passing` who may take a vacancy, of the `ranges` at `bounds`, and gives their number; the way a little too wide.
 * The columns lie `stride` bytes apart from 0 on, in the order of their shape.
 */
export function people(
  stride: usize,
  bounds: usize,
  ranges: i32,
  passing: usize,
  field: i32,
  fieldBeyond: i32,
  terms: i32,
  demands: i32,
  essential: i32,
  reserved: i32,
  wageFen: i32,
  dormitory: i32,
  x: i32,
  y: i32,
  z: i32,
): i32 {
  const none = i32x4.splat(0);
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
      const inField = v128.or(v128.and(fields, i32x4.splat(field)), v128.and(fieldsBeyond, i32x4.splat(fieldBeyond)));
      const against = v128.or(
        v128.or(v128.and(forbiddenTerms, i32x4.splat(terms)), v128.and(forbiddenDemands, i32x4.splat(demands))),
        v128.andnot(i32x4.splat(essential), signature),
      );
      const lacking = v128.or(i32x4.eq(inField, none), i32x4.eq(v128.and(groups, i32x4.splat(reserved)), none));
      const allowed = v128.and(
        v128.andnot(i32x4.eq(against, none), lacking),
        i32x4.le_s(floorFen, i32x4.splat(wageFen)),
      );
      if (!v128.any_true(allowed)) continue;
      const way = near(
        v128.load((at += stride)),
        v128.load((at += stride)),
        v128.load((at += stride)),
        x,
        y,
        z,
        v128.load(at + stride),
      );
      const there = v128.or(way, v128.and(livesIn, i32x4.splat(dormitory)));
      to = put(to, row, end, i32x4.bitmask(v128.and(allowed, there)));
    }
  }
  return <i32>((to - passing) >> 2);
}
