/** A number below 2^53 drawn from `seed` and `id` (two FNV-1a passes, each finished by a multiply-and-shift mix). */
export function lotOf(seed: number, id: string): number {
  let low = 0x811c9dc5 ^ seed;
  let high = 0x01000193 + seed;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000197) + at;
  }
  return (mixed(high) >>> 11) * 2 ** 32 + (mixed(low ^ high) >>> 0);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x2c1b3c6d);
  return twice ^ (twice >>> 16);
}

/** The places of `ids` in an order that depends on seed and ids alone; `by` comes before the lot where given. */
export function drawnOrder(ids: readonly string[], seed: number, by?: ArrayLike<number>): Int32Array {
  const lots = Float64Array.from(ids, (id) => lotOf(seed, id));
  return Int32Array.from(ids.keys()).sort(
    (a, b) =>
      (by === undefined ? 0 : by[a]! - by[b]!) ||
      lots[a]! - lots[b]! ||
      (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0),
  );
}
