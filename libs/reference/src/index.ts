export * from './entry';
export * from './reference-book';
export * from './resolved-parameter';
