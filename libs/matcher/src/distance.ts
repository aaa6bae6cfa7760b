/**
 * Kilometres taken for two places of which only the divisions are known: coarse classes, to be replaced when coordinates come.
 * same township 5 · same county 20 · same prefecture 80 · same province 300 · elsewhere 1,500
 */
export const distanceClassesKm = { township: 5, county: 20, prefecture: 80, province: 300, elsewhere: 1500 } as const;

/** The distance class in km between two division codes; null when one is unknown. */
export function distanceKm(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const digits = Math.min(significantDigits(from), significantDigits(to));
  if (digits === 0) return null;
  const shared = sharedDigits(from, to, digits);
  if (shared >= 9) return distanceClassesKm.township;
  if (shared >= 6) return distanceClassesKm.county;
  if (shared >= 4) return distanceClassesKm.prefecture;
  if (shared >= 2) return distanceClassesKm.province;
  return distanceClassesKm.elsewhere;
}

/** The county (six digits) of a division code; shorter for a prefecture or province. */
export function countyOf(division: string | null): string {
  return division === null ? '' : division.slice(0, Math.min(6, significantDigits(division)));
}

function significantDigits(code: string): number {
  if (code.length > 6) return code.endsWith('000') ? code.length - 3 : code.length;
  let digits = code.length;
  while (digits >= 2 && code[digits - 1] === '0' && code[digits - 2] === '0') digits -= 2;
  return digits;
}

function sharedDigits(a: string, b: string, atMost: number): number {
  let shared = 0;
  while (shared < atMost && a[shared] === b[shared]) shared += 1;
  return shared;
}
