export * from './kafka';
export * from './start-kafka';
