import { near, put, rowsAtOnce } from './four';
import * as person from './person';

/**
 * Puts the rows of the `ranges` at `bounds` that the person may take at `passing`, and gives their number; the way a little too wide. Four rows
 * at a time and without branches: whether a row passes cannot be foretold, and a wrong guess costs more than the row. The columns lie
 * `stride` bytes apart from 0 on, in the order of their shape.
 */
export function vacancies(stride: usize, bounds: usize, ranges: i32, passing: usize): i32 {
  const forbiddenTerms = i32x4.splat(person.forbiddenTerms);
  const forbiddenDemands = i32x4.splat(person.forbiddenDemands);
  const notHeld = i32x4.splat(person.notHeld);
  const groups = i32x4.splat(person.groups);
  const floorFen = i32x4.splat(person.floorFen);
  const livesIn = i32x4.splat(person.livesIn);
  const squaredMetres = f32x4.splat(squaredReach(person.limitMetres));
  const none = i32x4.splat(0);
  let to = passing;
  for (let range = 0; range < ranges; range++) {
    let row = load<i32>(bounds + (range << 3));
    const end = load<i32>(bounds + (range << 3), 4);
    for (; row < end; row += rowsAtOnce) {
      let at = (<usize>row) << 2;
      const terms = v128.load(at);
      const demands = v128.load((at += stride));
      const essential = v128.load((at += stride));
      const reserved = v128.load((at += stride));
      const wageFen = v128.load((at += stride));
      const dormitory = v128.load((at += stride));
      const x = v128.load((at += stride));
      const y = v128.load((at += stride));
      const z = v128.load((at += stride));
      const against = v128.or(
        v128.or(v128.and(terms, forbiddenTerms), v128.and(demands, forbiddenDemands)),
        v128.and(essential, notHeld),
      );
      const allowed = v128.and(
        v128.andnot(i32x4.eq(against, none), i32x4.eq(v128.and(reserved, groups), none)),
        i32x4.ge_s(wageFen, floorFen),
      );
      const there = v128.or(near(x, y, z, person.x, person.y, person.z, squaredMetres), v128.and(dormitory, livesIn));
      to = put(to, row, end, i32x4.bitmask(v128.and(allowed, there)));
    }
  }
  return <i32>((to - passing) >> 2);
}

/** The square of a little more than `metres`, so that single precision leaves nothing out. */
function squaredReach(metres: i32): f32 {
  return <f32>(<f64>metres * <f64>metres * 1.00001 + 1);
}
