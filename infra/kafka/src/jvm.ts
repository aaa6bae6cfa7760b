import { findJava } from './java';
import { kafkaClassPath } from './jars';

/** How a program of Kafka is run on this machine. */
export interface Jvm {
  readonly command: string;
  arguments(mainClass: string, ...rest: readonly string[]): readonly string[];
}

/** Small, and quick to start rather than quick in the long run. */
const options = [
  '-Xms64m',
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djava.awt.headless=true',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS',
];

/** Fetches Kafka's jars on first use. Throws a sentence that says what this machine lacks. */
export function kafkaJvm(log: (line: string) => void): Jvm {
  const command = findJava();
  const classPath = kafkaClassPath(log);
  return { command, arguments: (mainClass, ...rest) => [...options, '-cp', classPath, mainClass, ...rest] };
}
