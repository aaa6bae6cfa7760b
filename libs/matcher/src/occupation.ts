// Similarity in thousandths of two ISCO-08 codes by the number of leading digits they share (major, sub-major, minor, unit group).
const bySharedDigits = [0, 200, 500, 800, 1000] as const;

/** Similarity of two occupation codes in thousandths; null when they belong to different classifications. */
export function occupationSimilarity(a: string, b: string): number | null {
  if (a === b) return 1000;
  const startA = a.indexOf(':') + 1;
  const startB = b.indexOf(':') + 1;
  if ((startA > 0 || startB > 0) && classificationOf(a) !== classificationOf(b)) return null;
  let shared = 0;
  while (shared < 4 && startA + shared < a.length && a[startA + shared] === b[startB + shared]) shared += 1;
  return bySharedDigits[shared] as number;
}

/** Months worked in the same minor group (three shared digits) as `occupation`. */
export function monthsIn(
  occupation: string,
  held: readonly { readonly occupation: string; readonly months: number }[],
): number {
  return held
    .filter((one) => (occupationSimilarity(one.occupation, occupation) ?? 0) >= bySharedDigits[3])
    .reduce((months, one) => months + one.months, 0);
}

/** The group an index files a code under: its classification and first two digits. */
export function occupationGroupOf(occupation: string | null): string {
  if (occupation === null) return '';
  const start = occupation.indexOf(':') + 1;
  return `${classificationOf(occupation)}:${occupation.slice(start, start + 2)}`;
}

function classificationOf(code: string): string {
  const colon = code.indexOf(':');
  return colon < 0 ? 'isco-08' : code.slice(0, colon);
}
