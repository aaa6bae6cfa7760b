export * from './sql';
export * from './store';
