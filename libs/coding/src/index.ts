export * from './answer';
export { Coder, combinationFor } from './coder';
export type { Training } from './coder';
export * from './model';
export type { ConfirmedTitle, TaxonomyEntry } from './taxonomy';
export * from './skill-reader';
