import * as person from './person';
import {
  classMetres,
  distanceValue,
  experienceValue,
  fieldValue,
  hoursValue,
  isOutside,
  leastMetres,
  neutral,
  pointsOf,
  unknownMonths,
  wageValue,
} from './values';

const nowhere: i32 = 0x7fffffff;

let field: i32;
let occupation: i32;
let experience: i32;
let wage: i32;
let distance: i32;
let hours: i32;
let skills: i32;
let heldOccupation: i32;
let fullExperienceMonths: i32;
let perHourOutside: i32;

/** Takes the weights and what else the score is made with. */
export function score(
  field_: i32,
  occupation_: i32,
  experience_: i32,
  wage_: i32,
  distance_: i32,
  hours_: i32,
  skills_: i32,
  heldOccupation_: i32,
  fullExperienceMonths_: i32,
  perHourOutside_: i32,
): void {
  field = field_;
  occupation = occupation_;
  experience = experience_;
  wage = wage_;
  distance = distance_;
  hours = hours_;
  skills = skills_;
  heldOccupation = heldOccupation_;
  fullExperienceMonths = fullExperienceMonths_;
  perHourOutside = perHourOutside_;
}

let similarity: usize;
let similarityStride: usize;
let minor: usize;
let left: usize;
let work: usize;
let worths: usize;
let stamps: usize;

/** Where the occupations lie, the person's months and work, and room for what each occupation is worth to them. */
export function occupations(
  similarity_: usize,
  similarityStride_: usize,
  minor_: usize,
  left_: usize,
  work_: usize,
  worths_: usize,
  stamps_: usize,
): void {
  similarity = similarity_;
  similarityStride = similarityStride_;
  minor = minor_;
  left = left_;
  work = work_;
  worths = worths_;
  stamps = stamps_;
}

/**
 * Works out the points of the rows at `passing` but for those of skills, keeps the rows of `part` that the person can get to and that may come
 * to `atLeast`, and gives their number.
 */
export function weigh(stride: usize, passing: usize, passed: i32, pointsAt: usize, part: i32, atLeast: i32): i32 {
  const wages = stride * 4;
  const dormitories = stride * 5;
  const xs = stride * 6;
  const ys = stride * 7;
  const zs = stride * 8;
  const kinds = stride * 9;
  const merits = stride * 10;
  const divisions = stride * 11;
  const floorFen = person.floorFen;
  const perFen = <f64>neutral / <f64>floorFen;
  const limit = <f64>person.limitMetres;
  const squaredLimit = limit * limit;
  const perMetre = 1000 / limit;
  const isPlaced = person.x != nowhere;
  const homeX = <f64>person.x;
  const homeY = <f64>person.y;
  const homeZ = <f64>person.z;
  const home = person.division;
  const atDivision = person.atDivision;
  const nearPoints = person.nearPoints;
  const stability = person.stability;
  const hoursMin = person.hoursMin;
  const hoursMax = person.hoursMax;
  let kept = 0;
  for (let one = 0; one < passed; one++) {
    const row = load<i32>(passing + (one << 2));
    const at = (<usize>row) << 2;
    const kind = load<i32>(kinds + at);
    const worth = worthOf(kind & 0xffff);
    if ((worth & 1) != part) continue;
    const x = load<i32>(xs + at);
    let metres: f64;
    if (x != nowhere && isPlaced) {
      const dx = <f64>x - homeX;
      const dy = <f64>load<i32>(ys + at) - homeY;
      const dz = <f64>load<i32>(zs + at) - homeZ;
      const squared = dx * dx + dy * dy + dz * dz;
      metres = squared <= squaredLimit ? Math.sqrt(squared) : -1;
      if (metres >= 0 && (atDivision | ((kind >> 29) & 1)) != 0) {
        const least = <f64>leastMetres(home, load<i32>(divisions + at));
        if (least > metres) metres = least;
      }
    } else {
      metres = <f64>classMetres(home, load<i32>(divisions + at));
    }
    let points =
      (worth >> 1) +
      load<i32>(merits + at) +
      load<i32>(stability + (((kind >> 24) & 15) << 2)) +
      pointsOf(hours, hoursValue((kind >> 16) & 0xff, hoursMin, hoursMax, perHourOutside)) +
      pointsOf(wage, wageValue(floorFen, load<i32>(wages + at), perFen));
    if (metres >= 0 && metres <= limit) points += nearPoints + pointsOf(distance, distanceValue(metres, perMetre));
    else if ((person.livesIn & load<i32>(dormitories + at)) != 0) points += person.farPoints;
    else continue;
    if (points + skills < atLeast) continue;
    store<i32>(passing + (kept << 2), row);
    store<i32>(pointsAt + (kept << 2), points);
    kept++;
  }
  return kept;
}

/** Twice the points for field, occupation and experience, and one more where it is known to lie outside the person's field. */
function worthOf(number: i32): i32 {
  const at = (<usize>number) << 2;
  if (load<i32>(stamps + at) == person.stamp) return load<i32>(worths + at);
  const closest = closestTo(number);
  const months =
    number == 0 || !person.hasWorked
      ? unknownMonths
      : load<i32>(left + ((<usize>load<u16>(minor + (number << 1))) << 2));
  const points =
    pointsOf(field, fieldValue(closest)) +
    pointsOf(occupation, closest < 0 ? neutral : closest) +
    pointsOf(experience, experienceValue(months, fullExperienceMonths));
  const worth = points * 2 + (isOutside(closest) ? 1 : 0);
  store<i32>(stamps + at, person.stamp);
  store<i32>(worths + at, worth);
  return worth;
}

function closestTo(number: i32): i32 {
  let best = -1;
  if (number == 0) return best;
  for (let entry = 0; entry < person.workCount; entry++) {
    const at = work + ((<usize>entry) << 3);
    let like = <i32>load<i16>(similarity + ((<usize>load<i32>(at) * similarityStride + number) << 1));
    if (load<i32>(at, 4) == 1 && like >= 0) like = (like * heldOccupation) / 1000;
    if (like > best) best = like;
  }
  return best;
}
