import { fieldValue, isOutside, neutral, pointsOf } from './values';

export let wage: i32;
export let distance: i32;
export let hours: i32;
export let skills: i32;
export let perHourOutside: i32;
let worthByLikeness: usize;

const mostAlike: i32 = 1000;

/**
 * Takes the weights and what else the score is made with, and puts what likenesses from -1 to 1000 are worth at `worths`: twice the points for
 * field and occupation and for no experience, and one more where it lies outside the person's field.
 */
export function score(
  field: i32,
  occupation: i32,
  experience: i32,
  wage_: i32,
  distance_: i32,
  hours_: i32,
  skills_: i32,
  perHourOutside_: i32,
  worths: usize,
): void {
  wage = wage_;
  distance = distance_;
  hours = hours_;
  skills = skills_;
  perHourOutside = perHourOutside_;
  worthByLikeness = worths + 4;
  for (let like = -1; like <= mostAlike; like++) {
    const points =
      pointsOf(field, fieldValue(like)) +
      pointsOf(occupation, like < 0 ? neutral : like) +
      pointsOf(experience, neutral);
    store<i32>(worthByLikeness + (like << 2), points * 2 + (isOutside(like) ? 1 : 0));
  }
}

/** See {@link score}. */
export function worthOf(like: i32): i32 {
  return load<i32>(worthByLikeness + (like << 2));
}
