import { both, lower, squares, upper, whole } from './four';
import { classMetres, leastMetres } from './values';

const unreachable: i32 = -1;

/**
 * Nearness of four places in thousandths: all at the door, nothing at the limit, and negative beyond it. The way is at least `least` metres, and none
 * where that is {@link unreachable}; where `unknown` it is that. `perMetre` is a thousand over the limit.
 */
export function nearness(
  dx: v128,
  dy: v128,
  dz: v128,
  unknown: v128,
  least: v128,
  limits: v128,
  perMetreLow: v128,
  perMetreHigh: v128,
): v128 {
  const x = v128.andnot(dx, unknown);
  const y = v128.andnot(dy, unknown);
  const z = v128.andnot(dz, unknown);
  const limitLow = lower(limits);
  const limitHigh = upper(limits);
  const squaredLow = squares(lower(x), lower(y), lower(z));
  const squaredHigh = squares(upper(x), upper(y), upper(z));
  const metresLow = f64x2.pmax(f64x2.sqrt(squaredLow), lower(least));
  const metresHigh = f64x2.pmax(f64x2.sqrt(squaredHigh), upper(least));
  const within = v128.andnot(
    both(f64x2.le(metresLow, limitLow), f64x2.le(metresHigh, limitHigh)),
    i32x4.eq(least, i32x4.splat(unreachable)),
  );
  const lost = whole(f64x2.mul(metresLow, perMetreLow), f64x2.mul(metresHigh, perMetreHigh));
  const value = v128.andnot(i32x4.sub(i32x4.splat(1000), lost), i32x4.eq(limits, i32x4.splat(0)));
  return v128.bitselect(value, i32x4.splat(-1), within);
}

/** A thousand over each of two limits. */
export function perMetre(limits: v128): v128 {
  return f64x2.div(f64x2.splat(1000), limits);
}

/** How far it is at least between two divisions: all that is known where a point is `unknown`, and more where one is `rough`, standing for its division. */
export function leastTo(from: v128, to: v128, unknown: v128, rough: v128): v128 {
  const unknowns = i32x4.bitmask(unknown);
  const roughs = i32x4.bitmask(rough);
  let metres = i32x4.splat(leastOf(i32x4.extract_lane(from, 0), i32x4.extract_lane(to, 0), unknowns, roughs));
  metres = i32x4.replace_lane(
    metres,
    1,
    leastOf(i32x4.extract_lane(from, 1), i32x4.extract_lane(to, 1), unknowns >> 1, roughs >> 1),
  );
  metres = i32x4.replace_lane(
    metres,
    2,
    leastOf(i32x4.extract_lane(from, 2), i32x4.extract_lane(to, 2), unknowns >> 2, roughs >> 2),
  );
  return i32x4.replace_lane(
    metres,
    3,
    leastOf(i32x4.extract_lane(from, 3), i32x4.extract_lane(to, 3), unknowns >> 3, roughs >> 3),
  );
}

function leastOf(from: i32, to: i32, unknown: i32, rough: i32): i32 {
  if ((unknown & 1) != 0) return classMetres(from, to);
  return (rough & 1) != 0 ? leastMetres(from, to) : 0;
}
