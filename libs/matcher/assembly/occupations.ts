import { worthOf } from './points';

const atOnce: i32 = 8;

let count: i32;
let bytesOfRow: usize;
let similarity: usize;
let heldSimilarity: usize;
let minor: usize;
let closest: usize;
let experience: usize;

/**
 * Takes where the occupations lie: how like each two are, twice, the second time as it counts for one that was held, which is worked out here,
 * and their minor groups; further where the closeness of each to one person is put, and where twice the points of the person's months lie.
 */
export function occupations(
  count_: i32,
  stride: usize,
  similarity_: usize,
  heldSimilarity_: usize,
  heldOccupation: i32,
  minor_: usize,
  closest_: usize,
  experience_: usize,
): void {
  count = count_;
  bytesOfRow = stride << 1;
  similarity = similarity_;
  heldSimilarity = heldSimilarity_;
  minor = minor_;
  closest = closest_;
  experience = experience_;
  for (let a = 0; a < count_; a++) {
    for (let b = 0; b < count_; b++) {
      const at = <usize>a * bytesOfRow + (b << 1);
      const like = <i32>load<i16>(similarity_ + at);
      store<i16>(heldSimilarity_ + at, <i16>(like < 0 ? like : (like * heldOccupation) / 1000));
    }
  }
}

/** Works out how close each occupation is to the work of one person: `entries` pairs of an occupation and whether it was held. */
export function close(work: usize, entries: i32): void {
  for (let at: usize = 0; at < (<usize>count) << 1; at += atOnce << 1) {
    let best = i16x8.splat(-1);
    for (let entry = 0; entry < entries; entry++) {
      const pair = work + ((<usize>entry) << 3);
      const from = load<i32>(pair, 4) == 1 ? heldSimilarity : similarity;
      best = i16x8.max_s(best, v128.load(from + <usize>load<i32>(pair) * bytesOfRow + at));
    }
    v128.store(closest + at, best);
  }
}

/** Twice the points for field, occupation and experience, and one more where it is known to lie outside the person's field. */
export function occupationWorth(number: i32): i32 {
  const at = (<usize>number) << 1;
  const months = load<i32>(experience + ((<usize>load<u16>(minor + at)) << 2));
  return worthOf(<i32>load<i16>(closest + at)) + months;
}
