/**
 * Runs `work` over `items`: those of one key one after the other, up to `width` keys at a time. A failure ends its own key's run
 * only; when all have ended, the first failure is thrown.
 */
export async function inKeyOrder<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  work: (item: T) => Promise<void>,
  width = 16,
): Promise<void> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const queue = queues.get(keyOf(item));
    if (queue === undefined) queues.set(keyOf(item), [item]);
    else queue.push(item);
  }
  const waiting = [...queues.values()];
  const failures: unknown[] = [];
  const drain = async () => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      try {
        for (const item of queue) await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, waiting.length) }, drain));
  if (failures.length > 0) throw failures[0];
}
