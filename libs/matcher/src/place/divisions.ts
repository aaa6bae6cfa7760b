/**
 * Kilometres taken for two places of which only the divisions are known.
 * same township 5 · same county 20 · same prefecture 80 · same province 300 · elsewhere 1,500
 */
export const distanceClassesKm = { township: 5, county: 20, prefecture: 80, province: 300, elsewhere: 1500 } as const;

// Nine digits: province 2, prefecture 2, county 2, township 3.
const township = 1;
const county = 1_000;
const prefecture = 100_000;
const province = 10_000_000;
const levels = [
  { unit: township, metres: distanceClassesKm.township * 1000 },
  { unit: county, metres: distanceClassesKm.county * 1000 },
  { unit: prefecture, metres: distanceClassesKm.prefecture * 1000 },
  { unit: province, metres: distanceClassesKm.province * 1000 },
] as const;

/** A division code as its nine digits; 0 where there is none. */
export function divisionNumber(code: string | null): number {
  return code === null ? 0 : Number(code.slice(0, 9).padEnd(9, '0')) || 0;
}

/** The distance class in metres between two division numbers; -1 when one is unknown. */
export function classMetres(from: number, to: number): number {
  if (from === 0 || to === 0) return -1;
  const known = Math.max(unitOf(from), unitOf(to));
  for (const { unit, metres } of levels) {
    if (unit >= known && Math.floor(from / unit) === Math.floor(to / unit)) return metres;
  }
  return distanceClassesKm.elsewhere * 1000;
}

/** Metres that two places lie apart at least, as far as can be told where one of them is known by its division alone. */
export function leastMetres(from: number, to: number): number {
  const metres = classMetres(from, to);
  return metres <= distanceClassesKm.county * 1000 ? Math.max(0, metres) : 0;
}

function unitOf(division: number): number {
  if (division % county !== 0) return township;
  if (division % prefecture !== 0) return county;
  return division % province === 0 ? province : prefecture;
}

/** The smallest division that a code tells: nine digits for a township, six where the township is not known. */
export function areaOf(code: string | null): string | null {
  const number = divisionNumber(code);
  if (number === 0) return null;
  const digits = String(number).padStart(9, '0');
  return number % county === 0 ? digits.slice(0, 6) : digits;
}
