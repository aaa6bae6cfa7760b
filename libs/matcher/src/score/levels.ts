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

/** 0 for no schooling to 7 for a doctorate; -1 for a code outside the order, which reaches nothing. */
export function educationRank(code: string): number {
  return educationOrder[code] ?? -1;
}

/** The rank asked for; 8, which nobody reaches, for a code outside the order. */
export function educationRankNeeded(code: string): number {
  return educationOrder[code] ?? 8;
}

/** 1 to 4; a level outside the order counts as the first. */
export function skillLevel(level: string): number {
  return skillOrder[level] ?? 1;
}

/** 1 to 4; 0, which every level reaches, where none is asked for or it is outside the order. */
export function skillLevelNeeded(level: string | number | undefined): number {
  return (typeof level === 'string' ? skillOrder[level] : undefined) ?? 0;
}
