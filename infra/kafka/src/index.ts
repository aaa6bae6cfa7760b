export * from './start-kafka';
