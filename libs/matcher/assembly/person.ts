// What is asked for one person after another.

export let forbiddenTerms: i32;
export let forbiddenDemands: i32;
export let notHeld: i32;
export let groups: i32;
export let floorFen: i32;
/** All bits where the person would live in a dormitory. */
export let livesIn: i32;
export let x: i32;
export let y: i32;
export let z: i32;
export let limitMetres: i32;
export let division: i32;
/** 1 where the point only stands for the division. */
export let atDivision: i32;
/** Points for a place within the limit but for those of the distance, and for one beyond it. */
export let nearPoints: i32;
export let farPoints: i32;
/** Negative where there is no wish. */
export let hoursMin: i32;
export let hoursMax: i32;
/** Where the points by class of stability lie. */
export let stability: usize;
export let key: u32;
/** Whether anything went before that could stand against a vacancy. */
export let hasPast: bool;

/** Takes the words at `words`, in the order above. */
export function take(words: usize): void {
  forbiddenTerms = load<i32>(words);
  forbiddenDemands = load<i32>(words, 4);
  notHeld = load<i32>(words, 8);
  groups = load<i32>(words, 12);
  floorFen = load<i32>(words, 16);
  livesIn = load<i32>(words, 20);
  x = load<i32>(words, 24);
  y = load<i32>(words, 28);
  z = load<i32>(words, 32);
  limitMetres = load<i32>(words, 36);
  division = load<i32>(words, 40);
  atDivision = load<i32>(words, 44);
  nearPoints = load<i32>(words, 48);
  farPoints = load<i32>(words, 52);
  hoursMin = load<i32>(words, 56);
  hoursMax = load<i32>(words, 60);
  stability = load<usize>(words, 64);
  key = load<u32>(words, 68);
  hasPast = load<i32>(words, 72) != 0;
}
