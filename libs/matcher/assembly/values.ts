// The same as in ../src/score/values.ts and ../src/place/divisions.ts, to the last bit.

export const neutral: i32 = 500;
const fieldFrom: i32 = 500;
export const unknownMonths: i32 = -1;

export function pointsOf(weight: i32, value: i32): i32 {
  return (weight * value + 500) / 1000;
}

function aboveNeutral(reached: i32, perUnit: f64): i32 {
  const more = <f64>reached * perUnit;
  return more >= <f64>neutral ? 1000 : neutral + <i32>more;
}

function half(full: i32): f64 {
  return <f64>neutral / <f64>full;
}

export function fieldValue(similarity: i32): i32 {
  if (similarity < 0) return neutral;
  return similarity >= fieldFrom ? 1000 : 0;
}

export function isOutside(similarity: i32): bool {
  return similarity >= 0 && similarity < fieldFrom;
}

export function experienceValue(monthsLeft: i32, fullMonths: i32): i32 {
  return monthsLeft == unknownMonths ? neutral : aboveNeutral(monthsLeft, half(fullMonths));
}

export function wageValue(floorFen: i32, wageFen: i32, perFen: f64): i32 {
  return floorFen <= 0 || wageFen <= 0 ? neutral : aboveNeutral(wageFen - floorFen, perFen);
}

export function distanceValue(metres: f64, perMetre: f64): i32 {
  return perMetre == Infinity ? 0 : 1000 - <i32>(metres * perMetre);
}

export function hoursValue(hours: i32, min: i32, max: i32, perHourOutside: i32): i32 {
  if (hours == 0 || min < 0) return neutral;
  const outside = hours < min ? min - hours : hours > max ? hours - max : 0;
  const value = 1000 - outside * perHourOutside;
  return value < 0 ? 0 : value;
}

export function skillsValue(credits: i32): i32 {
  return neutral + credits / 2000;
}

export function classMetres(from: i32, to: i32): i32 {
  if (from == 0 || to == 0) return -1;
  const a = unitOf(from);
  const b = unitOf(to);
  const known = a > b ? a : b;
  if (1 >= known && from == to) return 5_000;
  if (1_000 >= known && from / 1_000 == to / 1_000) return 20_000;
  if (100_000 >= known && from / 100_000 == to / 100_000) return 80_000;
  if (10_000_000 >= known && from / 10_000_000 == to / 10_000_000) return 300_000;
  return 1_500_000;
}

export function leastMetres(from: i32, to: i32): i32 {
  const metres = classMetres(from, to);
  return metres <= 20_000 && metres > 0 ? metres : 0;
}

function unitOf(division: i32): i32 {
  if (division % 1_000 != 0) return 1;
  if (division % 100_000 != 0) return 1_000;
  return division % 10_000_000 == 0 ? 10_000_000 : 100_000;
}
