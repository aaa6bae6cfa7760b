/**
 * `compute` of a life, computed once for each key: several definitions ask the same of the same life one after the other. It is forgotten with the life.
 */
export function rememberedOf<Life extends object, Key, Result>(
  compute: (life: Life, key: Key) => Result,
): (life: Life, key: Key) => Result {
  const lives = new WeakMap<Life, Map<Key, Result>>();
  return (life, key) => {
    const known = lives.get(life) ?? new Map<Key, Result>();
    if (known.size === 0) lives.set(life, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(life, key);
    known.set(key, result);
    return result;
  };
}
