/** One text for one meaning: keys in order, a key whose value is undefined like a key that is missing. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

/** True when two values would be written alike, whatever the order of their keys. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}
