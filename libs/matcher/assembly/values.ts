// The same as in ../src/score/values.ts and ../src/place/divisions.ts, to the last bit.

export const neutral: i32 = 500;
const fieldFrom: i32 = 500;

export function pointsOf(weight: i32, value: i32): i32 {
  return (weight * value + 500) / 1000;
}

export function fieldValue(similarity: i32): i32 {
  if (similarity < 0) return neutral;
  return similarity >= fieldFrom ? 1000 : 0;
}

export function isOutside(similarity: i32): bool {
  return similarity >= 0 && similarity < fieldFrom;
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
