export * from './cluster';
export * from './databases';
export * from './free-port';
export * from './processes';
export * from './start-postgres';
