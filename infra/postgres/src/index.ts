export * from './cluster';
export * from './databases';
export * from './free-port';
export * from './processes';
export * from './running';
export * from './start-postgres';
