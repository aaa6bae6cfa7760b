/** Enough for one life before and after each of several statements; a weak map of all lives made the collector take half of the time. */
const lately = 8;

/**
 * `compute` of a life, computed once for each key: several definitions ask the same of the same life one after the other. Forgotten when others
 * have been asked about since.
 */
export function rememberedOf<Life extends object, Key, Result>(
  compute: (life: Life, key: Key) => Result,
): (life: Life, key: Key) => Result {
  const lives = new Array<Life | undefined>(lately).fill(undefined);
  const results = lives.map(() => new Map<Key, Result>());
  let next = 0;
  return (life, key) => {
    let at = lives.indexOf(life);
    if (at < 0) {
      at = next;
      next = (next + 1) % lately;
      lives[at] = life;
      (results[at] as Map<Key, Result>).clear();
    }
    const known = results[at] as Map<Key, Result>;
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(life, key);
    known.set(key, result);
    return result;
  };
}
