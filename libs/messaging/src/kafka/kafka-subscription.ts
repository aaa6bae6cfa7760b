import { backoff, pause } from '@doorstep/event-store';
import { PartitionBatch, SubscribeOptions, Subscription, TransportRecord } from '../transport';
import { KafkaClient } from './kafka-client';
import { IncomingBatch, Member, Membership } from './records';
import { fromRecord } from './wire';

interface Waiting {
  readonly batch: IncomingBatch;
  readonly member: Member;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

type Place = readonly [topic: string, partition: number];

/** The offset handled last, by partition; made anew whenever the partitions are dealt out. */
type Cursors = Map<string, { readonly topic: string; readonly partition: number; handled: number }>;

const heartbeatEveryMs = 2_000;
const commitEveryMs = 5_000;

/**
 * One member of a group. Where a partition goes on is what the consumer's own database says; the broker's offset is only a hint
 * where to begin to look. What arrives of several partitions while one delivery is under way is delivered together.
 */
export class KafkaSubscription implements Subscription {
  private cursors: Cursors = new Map();
  private assigned: readonly Place[] | undefined;
  private waiting: Waiting[] = [];
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
        this.cursors = new Map();
        this.assigned = Object.entries(partitions).flatMap(([topic, numbers]) =>
          numbers.map((partition) => [topic, partition] as const),
        );
      },
      onBatch: (batch, member) =>
        new Promise((resolve, reject) => {
          this.waiting.push({ batch, member, resolve, reject });
          this.delivering ??= this.deliver();
        }),
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
    await this.delivering;
    await this.commit().catch(() => undefined);
    await this.membership?.leave();
  }

  private async deliver(): Promise<void> {
    for (let failures = 0; this.waiting.length > 0;) {
      const together = this.waiting.splice(0);
      const beating = setInterval(
        () => together.forEach(({ member }) => void member.heartbeat().catch(() => undefined)),
        heartbeatEveryMs,
      );
      try {
        await this.deliverTogether(together);
        failures = 0;
      } catch {
        this.cursors = new Map();
        failures += 1;
        await pause(backoff(failures, 20, 2_000));
        this.waiting.unshift(...together);
      } finally {
        clearInterval(beating);
      }
    }
    this.delivering = undefined;
  }

  private async deliverTogether(together: readonly Waiting[]): Promise<void> {
    const cursors = this.cursors;
    const held = together.filter(({ member }) => member.holds() && !this.closed);
    const batches: PartitionBatch[] = [];
    for (const { batch, member } of held) {
      const records = await this.next(cursors, batch, member);
      if (records.length > 0) batches.push({ topic: batch.topic, partition: batch.partition, records });
    }
    if (batches.length > 0 && !this.closed) await this.options.deliver(batches);
    for (const { topic, partition, records } of batches) {
      const cursor = cursors.get(placeOf(topic, partition));
      if (cursor !== undefined) cursor.handled = records.at(-1)?.offset ?? cursor.handled;
    }
    if (performance.now() - this.committedAt > commitEveryMs) void this.commit().catch(() => undefined);
    together.forEach(({ resolve }) => resolve());
  }

  /** What of a batch is next for this member; sends the client back, or on, when the batch is not where the checkpoint is. */
  private async next(
    cursors: Cursors,
    { topic, partition, records }: IncomingBatch,
    member: Member,
  ): Promise<readonly TransportRecord[]> {
    const place = placeOf(topic, partition);
    const [first, last] = [records.at(0)?.offset ?? 0, records.at(-1)?.offset ?? -1];
    let cursor = cursors.get(place);
    if (cursor === undefined) {
      cursor = { topic, partition, handled: await this.options.checkpointOf(topic, partition) };
      cursors.set(place, cursor);
      if (first > cursor.handled + 1 || last <= cursor.handled) {
        member.readFrom(cursor.handled + 1);
        return [];
      }
    }
    const { handled } = cursor;
    return records
      .filter(({ offset }) => offset > handled)
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

function placeOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}
