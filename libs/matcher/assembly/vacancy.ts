// What is asked for one vacancy after another.

export let field: i32;
export let fieldBeyond: i32;
export let terms: i32;
export let demands: i32;
export let essential: i32;
export let reserved: i32;
export let wageFen: i32;
/** All bits where there is a dormitory. */
export let dormitory: i32;
export let x: i32;
export let y: i32;
export let z: i32;
export let division: i32;
/** 1 where the point only stands for the division. */
export let atDivision: i32;
/** A week, 0 where not known. */
export let weeklyHours: i32;
/** Points that are the same for everybody, then those for its stability by wish and for a place near by and far by wish. */
export let merit: i32;
export let stable: i32;
export let flexible: i32;
export let anyStability: i32;
export let nearForHome: i32;
export let nearForAway: i32;
export let nearForAny: i32;
export let farForHome: i32;
export let farForAway: i32;
export let farForAny: i32;

/** Takes the words at `words`, in the order above. */
export function takeVacancy(words: usize): void {
  field = load<i32>(words);
  fieldBeyond = load<i32>(words, 4);
  terms = load<i32>(words, 8);
  demands = load<i32>(words, 12);
  essential = load<i32>(words, 16);
  reserved = load<i32>(words, 20);
  wageFen = load<i32>(words, 24);
  dormitory = load<i32>(words, 28);
  x = load<i32>(words, 32);
  y = load<i32>(words, 36);
  z = load<i32>(words, 40);
  division = load<i32>(words, 44);
  atDivision = load<i32>(words, 48);
  weeklyHours = load<i32>(words, 52);
  merit = load<i32>(words, 56);
  stable = load<i32>(words, 60);
  flexible = load<i32>(words, 64);
  anyStability = load<i32>(words, 68);
  nearForHome = load<i32>(words, 72);
  nearForAway = load<i32>(words, 76);
  nearForAny = load<i32>(words, 80);
  farForHome = load<i32>(words, 84);
  farForAway = load<i32>(words, 88);
  farForAny = load<i32>(words, 92);
}
