export { type Ask, exportCommand } from './export-command';
export { compareCommand } from './compare-command';
export { rescoreCommand } from './rescore-command';
export type { Files } from './words';
