const width: i32 = 3;
const buckets: i32 = 128;

/** Room for {@link sort}. */
export const bytes: i32 = buckets << 2;

/** Puts the places of `count` points in an order, most points first, to within a few points: a counting sort. */
export function sort(points: usize, count: i32, order: usize, room: usize): void {
  memory.fill(room, 0, bytes);
  for (let one = 0; one < count; one++) {
    const at = room + bucketOf(load<i32>(points + (one << 2)));
    store<i32>(at, load<i32>(at) + 1);
  }
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const at = room + (bucket << 2);
    const here = load<i32>(at);
    store<i32>(at, sum);
    sum += here;
  }
  for (let one = 0; one < count; one++) {
    const at = room + bucketOf(load<i32>(points + (one << 2)));
    const place = load<i32>(at);
    store<i32>(at, place + 1);
    store<i32>(order + (place << 2), one);
  }
}

/** The most points that one after another with `points` can have. */
export function mostAfter(points: i32): i32 {
  return points | ((1 << width) - 1);
}

function bucketOf(points: i32): i32 {
  const bucket = buckets - 1 - (points >> width);
  return (bucket < 0 ? 0 : bucket) << 2;
}
