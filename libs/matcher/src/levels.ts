// GB/T 4658-2006; upper secondary and vocational secondary stand side by side.
const educationOrder: Readonly<Record<string, number>> = {
  none: 0,
  primary: 1,
  'lower-secondary': 2,
  'upper-secondary': 3,
  'vocational-secondary': 3,
  'junior-college': 4,
  bachelor: 5,
  master: 6,
  doctor: 7,
};

const skillOrder: Readonly<Record<string, number>> = { basic: 1, intermediate: 2, advanced: 3, expert: 4 };

/** True when `held` reaches `needed`; a level outside the order is reached only by itself. */
export function reachesEducation(held: string, needed: string): boolean {
  return reaches(educationOrder, held, needed);
}

/** True when one of `skills` is `skill` at `level` or above; any level does when none is asked for. */
export function holdsSkill(
  skills: readonly { readonly skill: string; readonly level: string }[],
  skill: string,
  level: string | number | undefined,
): boolean {
  return skills.some((held) => held.skill === skill && (level === undefined || reaches(skillOrder, held.level, level)));
}

function reaches(order: Readonly<Record<string, number>>, held: string, needed: string | number): boolean {
  const heldRank = order[held];
  const neededRank = order[needed];
  return heldRank === undefined || neededRank === undefined ? held === needed : heldRank >= neededRank;
}
