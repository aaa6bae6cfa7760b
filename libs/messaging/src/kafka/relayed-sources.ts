import { randomUUID } from 'node:crypto';
import { pause } from '@doorstep/event-store';
import { Watermark } from '../transport';
import { KafkaClient } from './kafka-client';
import { IncomingBatch, Membership } from './records';

interface Advance {
  readonly id: string;
  readonly after: number;
  readonly position: number;
}

const verdictWithinMs = 30_000;
const readWithinMs = 10_000;

/**
 * How far each source has been relayed, kept in a compacted topic of one partition. Every relay appends the advance it made
 * after its messages are safe, and reads back: of two advances from the same position the first in the topic counts. The
 * other's messages are duplicates, which consumers pass over.
 */
export class RelayedSources {
  private readonly positions = new Map<string, number>();
  private readonly verdicts = new Map<string, (accepted: boolean) => void>();
  private reached = 0;
  private membership: Membership | undefined;
  private readonly group = KafkaClient.newGroup('doorstep-relays');

  constructor(
    private readonly client: KafkaClient,
    private readonly topic: string,
  ) {}

  async start(): Promise<void> {
    this.membership = await this.client.join({
      group: this.group,
      topics: [this.topic],
      onBatch: async (batch) => this.take(batch),
    });
  }

  /** The source's position as every advance written before this call left it. Throws when the topic cannot be read up to there in time. */
  async upTo(source: string): Promise<number> {
    const end = (await this.client.endOffsets(this.topic)).get(0) ?? 0;
    for (const until = performance.now() + readWithinMs; this.reached < end;) {
      if (performance.now() > until) throw new Error('the topic of relayed sources cannot be read to its end');
      await pause(5);
    }
    return this.latest(source);
  }

  /** The source's position as far as this process has read. */
  latest(source: string): number {
    return this.positions.get(source) ?? 0;
  }

  /** Moves a source on from `after`; false when another relay did so first. Throws when the topic does not give the answer in time. */
  async advance(after: number, { source, position }: Watermark): Promise<boolean> {
    const advance: Advance = { id: randomUUID(), after, position };
    const verdict = new Promise<boolean>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the topic of relayed sources does not answer')), verdictWithinMs);
      this.verdicts.set(advance.id, (accepted) => {
        clearTimeout(late);
        resolve(accepted);
      });
    });
    verdict.catch(() => undefined);
    try {
      const value = JSON.stringify(advance);
      await this.client.send(`${source} advancing`, [{ topic: this.topic, partition: 0, key: source, value }]);
      return await verdict;
    } finally {
      this.verdicts.delete(advance.id);
    }
  }

  async close(): Promise<void> {
    await this.membership?.leave();
    await this.client.administer((admin) => admin.deleteGroups([this.client.named(this.group)])).catch(() => undefined);
  }

  private take({ records }: IncomingBatch): void {
    for (const { offset, key, value } of records) {
      const advance = value === null ? undefined : advanceIn(value.toString('utf8'));
      if (offset < this.reached || advance === undefined || key === null) continue;
      const { id, after, position } = advance;
      const source = key.toString('utf8');
      const before = this.latest(source);
      this.positions.set(source, Math.max(before, position));
      this.verdicts.get(id)?.(before === after);
    }
    this.reached = (records.at(-1)?.offset ?? -1) + 1;
  }
}

/** Undefined for what is no advance: it is passed over, as in every topic. */
function advanceIn(text: string): Advance | undefined {
  try {
    const { id, after, position } = JSON.parse(text) as Partial<Advance>;
    return typeof id === 'string' && isPosition(after) && isPosition(position) ? { id, after, position } : undefined;
  } catch {
    return undefined;
  }
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
