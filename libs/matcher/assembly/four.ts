// Four rows at a time.

export const rowsAtOnce: i32 = 4;
/** x of a place that is not known. */
const nowhere: i32 = 0x7fffffff;

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
