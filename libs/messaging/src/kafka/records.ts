export interface OutgoingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly value: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IncomingRecord {
  readonly offset: number;
  readonly key: Buffer | null;
  /** UTF-8; null in a record that only deletes its key. */
  readonly value: Buffer | null;
}

/** Consecutive records of one partition as they came. */
export interface IncomingBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly IncomingRecord[];
}

/** What a member of a group may do while it handles a batch. */
export interface Member {
  /** True while the partition of the batch is this member's. */
  holds(): boolean;
  heartbeat(): Promise<void>;
  /** Reads on from `offset`; what was fetched before and comes later is no longer held. */
  readFrom(offset: number): void;
}

export interface GroupOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Takes a batch; the next ones of its broker are fetched when it returns. Batches of different partitions come at the same time. */
  onBatch(batch: IncomingBatch, member: Member): Promise<void>;
  /** The member's partitions by topic, each time they were dealt out anew. */
  onAssigned?(partitions: Readonly<Record<string, readonly number[]>>): void;
}

export interface Membership {
  /** Notes for the group's next start where a partition goes on. */
  commit(
    offsets: readonly { readonly topic: string; readonly partition: number; readonly next: number }[],
  ): Promise<void>;
  leave(): Promise<void>;
}
