import { NodeFiles } from './cluster-files';
import { NodePorts } from './server-properties';

/** Where Kafka's programs run: on this machine's Java or in containers. Folders have the same paths there as here. */
export interface Ground {
  /** The address brokers listen on, as it is where they run; here they are reached at 127.0.0.1. */
  readonly listensOn: '127.0.0.1' | '0.0.0.0';
  /** Runs a program to its end. Rejects with its last words when it fails. */
  run(program: 'kafka-storage' | 'keytool', args: readonly string[]): Promise<void>;
  broker(files: NodeFiles, stopsWithinMs: number): BrokerProcess;
  /** Gives back what it holds; its brokers have been stopped. */
  close(): Promise<void>;
}

export interface ClusterPlace {
  readonly folder: string;
  readonly nodes: readonly NodePorts[];
  readonly log: (line: string) => void;
}

/** Ends what a killed process left in that folder, and throws when its brokers are in use. */
export type OpenGround = (place: ClusterPlace) => Promise<Ground>;

/** The process of one broker. `kill`, `pause` and `resume` are for one that runs. */
export interface BrokerProcess {
  isRunning(): Promise<boolean>;
  launch(): Promise<void>;
  kill(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Does nothing to one that has ended. */
  stop(): Promise<void>;
}
