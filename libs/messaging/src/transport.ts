/** A contract message as it travels: a CloudEvents 1.0 envelope in structured JSON. */
export interface Envelope {
  readonly specversion: '1.0';
  /** The event id of the private event, with `/<n>` when it gave more than one message. */
  readonly id: string;
  /** `<service>.<event>.v<N>` */
  readonly type: string;
  /** The publishing service, e.g. `job-seekers`. */
  readonly source: string;
  /** The stream id; also the partition key. */
  readonly subject: string;
  /** When the event was recorded, ISO 8601. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Position in the source's store (extension attribute). */
  readonly position: number;
  /** Version in its stream (extension attribute). */
  readonly streamversion: number;
  readonly correlationid: string;
  readonly data: object;
}

/** Up to where a source is known: everything it published up to `position` precedes this in every partition. */
export interface Watermark {
  readonly source: string;
  readonly position: number;
  readonly recordedAt: number;
}

/** What a relay hands over: messages in order of position, and how far it read. */
export interface Publication {
  readonly source: string;
  /** The relay's checkpoint before this publication: the transport refuses it (returns false) when another relay moved on. */
  readonly after: number;
  readonly watermark: Watermark;
  readonly messages: readonly { readonly topic: string; readonly envelope: Envelope }[];
  /** Called once the messages are safe: the next publication may begin although the answer to this one is still to come. */
  readonly onSent?: () => void;
}

export type TransportRecord =
  | { readonly kind: 'message'; readonly offset: number; readonly envelope: Envelope }
  | { readonly kind: 'watermark'; readonly offset: number; readonly watermark: Watermark };

/** Consecutive records of one partition; `offset` values rise but need not be dense. */
export interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly TransportRecord[];
}

export interface SubscribeOptions {
  /** Consumer group: partitions are shared among a group's members. */
  readonly group: string;
  readonly topics: readonly string[];
  /** The last offset of a partition that the consumer has durably handled, from its own database; -1 for none. */
  checkpointOf(topic: string, partition: number): Promise<number>;
  /**
   * Handles what is next in one or several partitions and moves the consumer's checkpoints with the effects. Throwing means:
   * deliver from the checkpoints again, later.
   */
  deliver(batches: readonly PartitionBatch[]): Promise<void>;
  /** A reader that catches up for a while: the transport keeps nothing for its group. */
  readonly passing?: boolean;
}

export interface Subscription {
  /** Records published but not yet delivered to this member's partitions; whether watermarks count is the transport's affair. */
  lag(): Promise<number>;
  close(): Promise<void>;
}

/** At-least-once, ordered per key. Implemented by a PostgreSQL log and by Kafka; one suite holds for both. */
export interface Transport {
  /** How far a source has been relayed; 0 when never. */
  relayedUpTo(source: string): Promise<number>;
  /** How many partitions a topic has, numbered from 0. */
  partitions(topic: string): Promise<number>;
  /** Publishes all messages, then the watermark; false when `after` is not the source's checkpoint any more. A failure may have published some. */
  publish(publication: Publication): Promise<boolean>;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  close(): Promise<void>;
}
