export * from './candidates';
export { constraints, unmet } from './constraints';
export { distanceClassesKm, distanceKm } from './distance';
export { explain } from './explain';
export * from './obstacles';
export * from './recommend';
export { weights } from './score';
export * from './types';
export * from './vacancy-index';
