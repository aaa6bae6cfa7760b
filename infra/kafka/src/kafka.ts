export interface KafkaBroker {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  /** Ends it with SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again on its port with its data, and waits until it serves clients. */
  start(): Promise<void>;
  /** Freezes it: connections stay open and nothing is answered. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** A Kafka that answers. `bootstrap` are addresses `host:port`. */
export interface RunningKafka {
  readonly bootstrap: readonly string[];
  readonly brokers: readonly KafkaBroker[];
  /** The second listener, where it was started with users, and the certificate (PEM) it shows. */
  readonly secured?: { readonly bootstrap: readonly string[]; readonly certificate: string };
  stop(): Promise<void>;
}
