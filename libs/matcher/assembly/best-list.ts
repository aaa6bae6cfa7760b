// The best so far, as in ../src/kernel/best-list.ts: one vacancy of each employer, and further ones as long as there are not enough employers.
// An entry is its worth (score, then lot: 8 bytes), twin, employer and row; `first` lies before `further`.

const bytesOfEntry: usize = 24;

let first: usize;
let further: usize;
let firstCount: i32;
let furtherCount: i32;
let limit: i32;
/** The least score that can still come in. */
export let atLeast: i32;

/** Begins anew with a list of `limit_` entries, twice, at `entries`. */
export function clear(entries: usize, limit_: i32): void {
  first = entries;
  further = entries + <usize>limit_ * bytesOfEntry;
  firstCount = 0;
  furtherCount = 0;
  limit = limit_;
  atLeast = -1;
}

export function leastScore(): i32 {
  return atLeast;
}

export function add(row: i32, score: i32, lot: u32, twin: u32, employer: i32): void {
  const worth = ((<u64>score) << 32) | (<u64>~lot);
  const place = placeFor(first, firstCount, worth, twin);
  if (place == limit) return;
  const same = placeOf(employer);
  if (same < place) {
    if (firstCount < limit) addFurther(row, worth, twin, employer);
    return;
  }
  if (same < firstCount) {
    const at = entry(first, same);
    if (firstCount < limit) addFurther(load<i32>(at, 16), load<u64>(at), load<u32>(at, 8), employer);
    firstCount--;
    for (let one = same; one < firstCount; one++) move(entry(first, one + 1), entry(first, one));
  }
  firstCount = insert(first, firstCount, place, row, worth, twin, employer);
  if (firstCount == limit) atLeast = <i32>(load<u64>(entry(first, limit - 1)) >> 32);
}

/** Fills up with further ones, writes rows and then scores at `to`, and gives their number. */
export function write(to: usize): i32 {
  for (let one = 0; one < furtherCount && firstCount < limit; one++) {
    const at = entry(further, one);
    const worth = load<u64>(at);
    const twin = load<u32>(at, 8);
    const place = placeFor(first, firstCount, worth, twin);
    firstCount = insert(first, firstCount, place, load<i32>(at, 16), worth, twin, load<i32>(at, 12));
  }
  for (let one = 0; one < firstCount; one++) {
    const at = entry(first, one);
    store<i32>(to + (one << 2), load<i32>(at, 16));
    store<i32>(to + ((limit + one) << 2), load<i32>(at, 4));
  }
  return firstCount;
}

function addFurther(row: i32, worth: u64, twin: u32, employer: i32): void {
  const place = placeFor(further, furtherCount, worth, twin);
  if (place < limit) furtherCount = insert(further, furtherCount, place, row, worth, twin, employer);
}

/** Where an entry belongs; the limit where it does not come in. */
function placeFor(list: usize, count: i32, worth: u64, twin: u32): i32 {
  let place = count;
  for (; place > 0; place--) {
    const before = entry(list, place - 1);
    const other = load<u64>(before);
    if (worth < other || (worth == other && twin >= load<u32>(before, 8))) break;
  }
  return place;
}

/** The number of entries where there is none. */
function placeOf(employer: i32): i32 {
  let place = 0;
  while (place < firstCount && load<i32>(entry(first, place), 12) != employer) place++;
  return place;
}

/** Gives the number of entries then. */
function insert(list: usize, count: i32, place: i32, row: i32, worth: u64, twin: u32, employer: i32): i32 {
  const last = count < limit ? count : limit - 1;
  for (let one = last; one > place; one--) move(entry(list, one - 1), entry(list, one));
  const at = entry(list, place);
  store<u64>(at, worth);
  store<u32>(at, twin, 8);
  store<i32>(at, employer, 12);
  store<i32>(at, row, 16);
  return last + 1;
}

function move(from: usize, to: usize): void {
  v128.store(to, v128.load(from));
  store<i32>(to, load<i32>(from, 16), 16);
}

function entry(list: usize, place: i32): usize {
  return list + <usize>place * bytesOfEntry;
}
