export * from './entry';
export * from './monthly-pay';
export * from './reference-book';
export * from './resolved-parameter';
