/** The cell of persons about whom the value is not known. */
export const unknownCell = 'unknown';
/** The cell of persons who belong to no group. */
export const noneCell = 'none';
