export * from './answer';
export { Coder, combinationFor } from './coder';
export type { Training } from './coder';
export { measures } from './combination';
export type { Combination, Measure } from './combination';
export type { ConfirmedTitle, TaxonomyEntry } from './taxonomy';
export * from './skill-reader';
