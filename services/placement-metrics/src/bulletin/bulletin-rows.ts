/** What the bulletin's table has, in the order of the ministry's; a row under another is part of what is said there. */
export interface DeclaredRow {
  readonly metric: string;
  readonly under?: boolean;
  /** Over the mean stock of a month, so that the year's would be of another size. */
  readonly ofMonths?: boolean;
}

export interface DeclaredSection {
  readonly key: 'employment' | 'unemployment' | 'services';
  readonly rows: readonly DeclaredRow[];
}

export const bulletinSections: readonly DeclaredSection[] = [
  {
    key: 'employment',
    rows: [
      { metric: 'new-urban-employment' },
      { metric: 'new-urban-employment-gross', under: true },
      { metric: 'urban-employment-attrition', under: true },
      { metric: 'net-employment-change' },
      { metric: 'unemployed-re-employed' },
      { metric: 'people-in-difficulty-employed' },
      { metric: 'migrant-work-scale' },
    ],
  },
  {
    key: 'unemployment',
    rows: [
      { metric: 'registered-unemployed' },
      { metric: 'registered-unemployment-rate' },
      { metric: 'transition-rate', ofMonths: true },
      { metric: 'leavers', ofMonths: true },
    ],
  },
  {
    key: 'services',
    rows: [
      { metric: 'persons-placed' },
      { metric: 'persons-placed-subsidised' },
      { metric: 'guarantee-coverage' },
      { metric: 'vacancy-fill' },
    ],
  },
];

/** Of each of these every figure follows from the others; in order of which is rather withheld. */
export const relatedRows: readonly (readonly string[])[] = [
  ['new-urban-employment-gross', 'urban-employment-attrition', 'new-urban-employment'],
];

export const headlineRows = [
  'new-urban-employment',
  'unemployed-re-employed',
  'people-in-difficulty-employed',
  'registered-unemployed',
];
/** Placements count where the work is; who is registered, where they live. */
export const brokenDown = { group: 'persons-placed', region: 'registered-unemployed' } as const;
export const chartedRows = ['persons-placed', 'persons-placed-subsidised'];
export const stockRow = 'registered-unemployed';
export const timed = 'time-to-placement';
