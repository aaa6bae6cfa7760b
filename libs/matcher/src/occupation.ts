// Similarity in thousandths of two ISCO-08 codes by the number of leading digits they share (major, sub-major, minor, unit group).
const bySharedDigits = [0, 200, 500, 800, 1000] as const;

interface Parsed {
  readonly classification: string;
  readonly code: string;
}

/** Similarity of two occupation codes in thousandths; null when they belong to different classifications. */
export function occupationSimilarity(a: string, b: string): number | null {
  const first = parse(a);
  const second = parse(b);
  if (first.classification !== second.classification) return null;
  let shared = 0;
  while (shared < 4 && first.code[shared] !== undefined && first.code[shared] === second.code[shared]) shared += 1;
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
  const { classification, code } = parse(occupation);
  return `${classification}:${code.slice(0, 2)}`;
}

function parse(code: string): Parsed {
  const colon = code.indexOf(':');
  return colon < 0
    ? { classification: 'isco-08', code }
    : { classification: code.slice(0, colon), code: code.slice(colon + 1) };
}
