export interface OutgoingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly value: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IncomingRecord {
  readonly offset: number;
  readonly key: string | null;
  /** Null in a record that only deletes its key. */
  readonly value: string | null;
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
  /** Reads on from `offset`; what is left of the batch is void. */
  readFrom(offset: number): void;
}

export interface GroupOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Handles a batch; a throw makes the client fetch it again. Batches of different partitions come at the same time. */
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
