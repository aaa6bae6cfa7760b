export { code } from './code-command';
export { readOptions } from './options';
export { readTable } from './table';
export { train } from './train-command';
