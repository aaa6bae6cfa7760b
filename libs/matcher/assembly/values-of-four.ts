// The values of ../src/score/values.ts, four at a time.
import { lower, upper, whole } from './four';
import { perHourOutside } from './points';
import { neutral } from './values';

const full: i32 = 1000;

/** What a weight makes of four values; single precision divides sums of up to a million by a thousand without coming to another whole number. */
export function pointsOfFour(weight: i32, values: v128): v128 {
  const sums = i32x4.add(i32x4.mul(values, i32x4.splat(weight)), i32x4.splat(500));
  return i32x4.trunc_sat_f32x4_s(f32x4.div(f32x4.convert_i32x4_s(sums), f32x4.splat(1000)));
}

/** Pay `above` the floor; `perFen` is the neutral value over the floor. */
export function wageValues(above: v128, perFenLow: v128, perFenHigh: v128): v128 {
  const most = f64x2.splat(<f64>neutral);
  const low = f64x2.pmin(f64x2.mul(lower(above), perFenLow), most);
  const high = f64x2.pmin(f64x2.mul(upper(above), perFenHigh), most);
  return i32x4.add(i32x4.splat(neutral), whole(low, high));
}

/** `weekly` against the hours wished for; neutral where `unstated`, and where `weekly` is not known. */
export function hoursValues(weekly: v128, min: v128, max: v128, unstated: v128): v128 {
  const none = i32x4.splat(0);
  const outside = i32x4.max_s(i32x4.max_s(i32x4.sub(min, weekly), i32x4.sub(weekly, max)), none);
  const value = i32x4.max_s(i32x4.sub(i32x4.splat(full), i32x4.mul(outside, i32x4.splat(perHourOutside))), none);
  return v128.bitselect(i32x4.splat(neutral), value, v128.or(unstated, i32x4.eq(weekly, none)));
}
