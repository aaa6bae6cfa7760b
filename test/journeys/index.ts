export * from './recomputation';
