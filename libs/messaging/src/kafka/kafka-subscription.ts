import { backoff, pause } from '@doorstep/event-store';
import { PartitionBatch, SubscribeOptions, Subscription, TransportRecord } from '../transport';
import { KafkaClient } from './kafka-client';
import { IncomingBatch, Member, Membership } from './records';
import { fromRecord } from './wire';

interface Waiting {
  readonly batch: IncomingBatch;
  readonly member: Member;
}

type Place = readonly [topic: string, partition: number];

/** How far a partition is; made anew when partitions are dealt out and when a delivery failed. */
interface Cursor {
  readonly topic: string;
  readonly partition: number;
  /** The offset handled last. */
  handled: number;
  /** How often in a row the client brought something else than what is next. */
  gaps: number;
}

const heartbeatEveryMs = 2_000;
const commitEveryMs = 5_000;
/** Records that may wait for the delivery under way to end; with more than that nothing further is fetched. */
const mostWaiting = 10_000;
/** A gap found so often is one in the log itself, not in what was fetched. */
const gapsToBelieve = 3;

/**
 * One member of a group. Where a partition goes on is what the consumer's own database says; the broker's offset is only a hint
 * where to begin to look. While one delivery is under way the client fetches on, and what came meanwhile is delivered together.
 */
export class KafkaSubscription implements Subscription {
  private cursors = new Map<string, Cursor>();
  private assigned: readonly Place[] | undefined;
  private waiting: Waiting[] = [];
  private held: (() => void)[] = [];
  private delivering: Promise<void> | undefined;
  private membership: Membership | undefined;
  private committedAt = 0;
  private closed = false;

  constructor(
    private readonly client: KafkaClient,
    private readonly options: SubscribeOptions,
    private readonly onUnreadable: (topic: string, partition: number, offset: number) => void,
  ) {}

  async join(): Promise<void> {
    const { group, topics, passing } = this.options;
    this.membership = await this.client.join({
      group: passing ? KafkaClient.newGroup(group) : group,
      topics,
      onAssigned: (partitions) => {
        this.take();
        this.cursors = new Map();
        this.assigned = Object.entries(partitions).flatMap(([topic, numbers]) =>
          numbers.map((partition) => [topic, partition] as const),
        );
      },
      onBatch: async (batch, member) => {
        if (this.closed || !member.holds()) return;
        this.waiting.push({ batch, member });
        this.delivering ??= this.deliver();
        const records = this.waiting.reduce((sum, { batch: { records } }) => sum + records.length, 0);
        if (records > mostWaiting) await new Promise<void>((goOn) => this.held.push(goOn));
      },
    });
  }

  /** Until partitions are dealt out it counts all of them, lest a group whose last member died look as if it had nothing left to read. */
  async lag(): Promise<number> {
    const ends = new Map(
      await Promise.all(
        this.options.topics.map(async (topic) => [topic, await this.client.endOffsets(topic)] as const),
      ),
    );
    const every = [...ends].flatMap(([topic, of]) => [...of.keys()].map((partition): Place => [topic, partition]));
    const behind = await Promise.all(
      (this.assigned ?? every).map(async ([topic, partition]) => {
        const handled = this.cursors.get(placeOf(topic, partition))?.handled;
        const next = (handled ?? (await this.options.checkpointOf(topic, partition))) + 1;
        return Math.max(0, (ends.get(topic)?.get(partition) ?? 0) - next);
      }),
    );
    return behind.reduce((sum, one) => sum + one, 0);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.take();
    await this.delivering;
    await this.commit().catch(() => undefined);
    await this.membership?.leave();
  }

  /** Everything that waits; who was held up because of it may go on. */
  private take(): readonly Waiting[] {
    this.held.splice(0).forEach((goOn) => goOn());
    return this.waiting.splice(0);
  }

  private async deliver(): Promise<void> {
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const together = this.take();
      const beating = setInterval(() => void together[0]?.member.heartbeat().catch(() => undefined), heartbeatEveryMs);
      await this.deliverUntilDone(together);
      clearInterval(beating);
    }
    this.delivering = undefined;
  }

  /** Tries again until it succeeds, and nothing more is fetched than may wait; gives up what is dealt out anew. */
  private async deliverUntilDone(together: readonly Waiting[]): Promise<void> {
    const { assigned } = this;
    for (let failures = 1; this.assigned === assigned && !this.closed; failures += 1) {
      try {
        return await this.deliverTogether(together);
      } catch {
        await pause(backoff(failures, 20, 2_000));
        if (this.assigned === assigned) this.cursors = new Map();
      }
    }
  }

  private async deliverTogether(together: readonly Waiting[]): Promise<void> {
    const reached = new Map<Cursor, number>();
    const left = new Set<string>();
    const batches: PartitionBatch[] = [];
    for (const { batch, member } of together) {
      const { topic, partition } = batch;
      const place = placeOf(topic, partition);
      if (left.has(place) || !member.holds()) continue;
      const cursor = await this.cursorOf(topic, partition);
      const after = reached.get(cursor) ?? cursor.handled;
      if (this.isNext(cursor, after, batch)) {
        const records = this.read(batch, after);
        if (records.length > 0) batches.push({ topic, partition, records });
        reached.set(cursor, Math.max(after, lastOf(batch)));
      } else {
        left.add(place);
        this.waiting = this.waiting.filter((one) => placeOf(one.batch.topic, one.batch.partition) !== place);
        member.readFrom(after + 1);
      }
    }
    if (this.closed) return;
    if (batches.length > 0) await this.options.deliver(batches);
    for (const [cursor, offset] of reached) cursor.handled = offset;
    if (performance.now() - this.committedAt > commitEveryMs) void this.commit().catch(() => undefined);
  }

  private async cursorOf(topic: string, partition: number): Promise<Cursor> {
    const { cursors } = this;
    const place = placeOf(topic, partition);
    const known = cursors.get(place);
    if (known !== undefined) return known;
    const cursor = { topic, partition, handled: await this.options.checkpointOf(topic, partition), gaps: 0 };
    cursors.set(place, cursor);
    return cursor;
  }

  /** False when a batch is not where the partition goes on: after a start, or when the client was sent elsewhere meanwhile. */
  private isNext(cursor: Cursor, after: number, batch: IncomingBatch): boolean {
    const first = batch.records.at(0)?.offset ?? 0;
    const fits = first <= after + 1 && lastOf(batch) > after;
    cursor.gaps = fits ? 0 : cursor.gaps + 1;
    return fits || cursor.gaps >= gapsToBelieve;
  }

  private read({ topic, partition, records }: IncomingBatch, after: number): readonly TransportRecord[] {
    return records
      .filter(({ offset }) => offset > after)
      .flatMap((record) => {
        const read = fromRecord(record);
        if (read === undefined && record.value !== null) this.onUnreadable(topic, partition, record.offset);
        return read ?? [];
      });
  }

  private async commit(): Promise<void> {
    this.committedAt = performance.now();
    const offsets = [...this.cursors.values()].map(({ topic, partition, handled }) => ({
      topic,
      partition,
      next: handled + 1,
    }));
    if (offsets.length > 0 && !this.options.passing) await this.membership?.commit(offsets);
  }
}

function lastOf({ records }: IncomingBatch): number {
  return records.at(-1)?.offset ?? -1;
}

function placeOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}
