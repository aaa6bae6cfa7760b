/** What is taken where nothing is known. */
export const neutral = 500;

/** Similarity from which an occupation belongs to a person's field: the same sub-major group, or a known move. */
export const fieldFrom = 500;

/** The points of a value: weight × value in thousandths, rounded. */
export function pointsOf(weight: number, value: number): number {
  return ((weight * value + 500) / 1000) | 0;
}

/** From the neutral half up to a thousand: nobody loses by what is not known of them. `perUnit` is {@link half} of what is full. */
export function aboveNeutral(reached: number, perUnit: number): number {
  const more = reached * perUnit;
  return more >= neutral ? 1000 : neutral + (more | 0);
}

/** What one unit is worth where `full` of them make up a half. */
export function half(full: number): number {
  return neutral / full;
}

/** `similarity` of the closest occupation in thousandths, negative where nothing is known. */
export function fieldValue(similarity: number): number {
  if (similarity < 0) return neutral;
  return similarity >= fieldFrom ? 1000 : 0;
}

/** Pay against the floor: half at the floor, all at twice the floor. Both in fen a month, 0 where not known; `perFen` is {@link half} of the floor. */
export function wageValue(floorFen: number, wageFen: number, perFen: number): number {
  return floorFen <= 0 || wageFen <= 0 ? neutral : aboveNeutral(wageFen - floorFen, perFen);
}

/** Nearness: all at the door, nothing at the limit; `perMetre` is a thousand over the limit. */
export function distanceValue(metres: number, perMetre: number): number {
  return perMetre === Infinity ? 0 : 1000 - ((metres * perMetre) | 0);
}

/** `hours` 0 and `min` negative where not known. */
export function hoursValue(hours: number, min: number, max: number, perHourOutside: number): number {
  if (hours === 0 || min < 0) return neutral;
  const outside = hours < min ? min - hours : hours > max ? hours - max : 0;
  return Math.max(0, 1000 - outside * perHourOutside);
}

/** `days` since publication, negative where not known. */
export function freshnessValue(days: number, staleAfterDays: number): number {
  if (days < 0) return neutral;
  return days >= staleAfterDays ? 0 : 1000 - (((1000 * days) / staleAfterDays) | 0);
}
