/** How Kafka's programs are run on this machine. */
export interface Jvm {
  readonly command: string;
  /** Those of this machine, besides the usual ones. */
  readonly options: readonly string[];
  readonly classPath: string;
}

/** Small, and quick to start rather than quick in the long run. */
export const usualOptions = [
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

/** The arguments that run a program of Kafka. */
export function programArguments(jvm: Jvm, mainClass: string, ...rest: readonly string[]): readonly string[] {
  return [...usualOptions, ...jvm.options, '-cp', jvm.classPath, mainClass, ...rest];
}
