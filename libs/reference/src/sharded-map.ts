const shardCount = 256;

/**
 * A text-keyed map whose changed copies share all but one of its shards with the original. A copy of the whole map per entry made
 * loading 8,000 entries one by one quadratic; this keeps a change at a few hundred pointers.
 */
export class ShardedMap<Value> {
  private constructor(private readonly shards: readonly ReadonlyMap<string, Value>[]) {}

  static empty<Value>(): ShardedMap<Value> {
    return new ShardedMap<Value>(new Array<ReadonlyMap<string, Value>>(shardCount).fill(new Map()));
  }

  /** The same as adding each in turn, without the copies. */
  static of<Value>(entries: Iterable<readonly [string, Value]>): ShardedMap<Value> {
    const shards = Array.from({ length: shardCount }, () => new Map<string, Value>());
    for (const [key, value] of entries) shards[shardOf(key)]?.set(key, value);
    return new ShardedMap<Value>(shards);
  }

  get(key: string): Value | undefined {
    return this.shards[shardOf(key)]?.get(key);
  }

  /** A copy in which `key` holds `value`, or nothing when `value` is undefined. */
  with(key: string, value: Value | undefined): ShardedMap<Value> {
    const at = shardOf(key);
    const changed = new Map(this.shards[at]);
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
    return new ShardedMap(this.shards.with(at, changed));
  }

  *values(): Generator<Value> {
    for (const shard of this.shards) yield* shard.values();
  }
}

function shardOf(key: string): number {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0;
  return (hash ^ (hash >>> 16)) & (shardCount - 1);
}
