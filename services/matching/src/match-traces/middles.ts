import { GeoPoint } from '@doorstep/matcher';

/** The middles that are known of `divisions` and of their counties, by code. */
export function middlesOf(
  divisions: readonly (string | null)[],
  places: ReadonlyMap<string, GeoPoint>,
): Readonly<Record<string, GeoPoint>> {
  const codes = divisions.flatMap((code) => (code === null ? [] : [code, code.slice(0, 6)]));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const middle = places.get(code);
      return middle === undefined ? [] : [[code, middle]];
    }),
  );
}
