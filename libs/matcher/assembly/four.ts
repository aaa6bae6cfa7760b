// Four rows at a time.

export const rowsAtOnce: i32 = 4;
/** x of a place that is not known. */
export const nowhere: i32 = 0x7fffffff;

/** Which of four places lie within the squares of so many metres of a point, as far as single precision tells, or are not known. */
export function near(x: v128, y: v128, z: v128, fromX: i32, fromY: i32, fromZ: i32, squaredMetres: v128): v128 {
  const dx = f32x4.convert_i32x4_s(i32x4.sub(x, i32x4.splat(fromX)));
  const dy = f32x4.convert_i32x4_s(i32x4.sub(y, i32x4.splat(fromY)));
  const dz = f32x4.convert_i32x4_s(i32x4.sub(z, i32x4.splat(fromZ)));
  const squared = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
  const unknown = v128.or(i32x4.eq(x, i32x4.splat(nowhere)), i32x4.splat(fromX == nowhere ? -1 : 0));
  return v128.or(f32x4.le(squared, squaredMetres), unknown);
}

/** Writes the rows whose bit is set one behind the other; the others are written over. */
export function put(to: usize, row: i32, end: i32, mask: i32): usize {
  if (end - row < rowsAtOnce) mask &= (1 << (end - row)) - 1;
  store<i32>(to, row);
  to += (mask & 1) << 2;
  store<i32>(to, row + 1);
  to += ((mask >> 1) & 1) << 2;
  store<i32>(to, row + 2);
  to += ((mask >> 2) & 1) << 2;
  store<i32>(to, row + 3);
  to += ((mask >> 3) & 1) << 2;
  return to;
}

/** Writes the lanes whose bit is set one behind the other; the others are written over. Gives the end. */
export function keep(to: usize, lanes: v128, mask: i32): usize {
  store<i32>(to, i32x4.extract_lane(lanes, 0));
  to += (mask & 1) << 2;
  store<i32>(to, i32x4.extract_lane(lanes, 1));
  to += ((mask >> 1) & 1) << 2;
  store<i32>(to, i32x4.extract_lane(lanes, 2));
  to += ((mask >> 2) & 1) << 2;
  store<i32>(to, i32x4.extract_lane(lanes, 3));
  return to + (((mask >> 3) & 1) << 2);
}

/** The words that lie `a`, `b`, `c` and `d` bytes behind `from`. */
export function gather(from: usize, a: usize, b: usize, c: usize, d: usize): v128 {
  let words = v128.load32_zero(from + a);
  words = v128.load32_lane(from + b, words, 1);
  words = v128.load32_lane(from + c, words, 2);
  return v128.load32_lane(from + d, words, 3);
}

/** The first and the last two of four in double precision. */
export function lower(four: v128): v128 {
  return f64x2.convert_low_i32x4_s(four);
}

export function upper(four: v128): v128 {
  return f64x2.convert_low_i32x4_s(v128.shuffle<i32>(four, four, 2, 3, 2, 3));
}

export function squares(x: v128, y: v128, z: v128): v128 {
  return f64x2.add(f64x2.add(f64x2.mul(x, x), f64x2.mul(y, y)), f64x2.mul(z, z));
}

/** Four out of two times two that hold in double precision. */
export function both(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(low, high, 0, 2, 4, 6);
}

/** The whole parts of two times two. */
export function whole(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(i32x4.trunc_sat_f64x2_s_zero(low), i32x4.trunc_sat_f64x2_s_zero(high), 0, 1, 4, 5);
}

/** All bits of all four, or none. */
export function all(yes: bool): v128 {
  return i32x4.splat(yes ? -1 : 0);
}
