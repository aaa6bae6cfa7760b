import { Watermark } from '../transport';
import { KafkaClient } from './kafka-client';
import { OutgoingRecord } from './records';
import { topicsFrom, TopicTable } from './topic-table';
import { watermarkRecord } from './wire';

const everywhereEveryMs = 100;

interface Source {
  newest: Watermark;
  everywhereAt: number;
  later?: NodeJS.Timeout;
}

/**
 * Decides which partitions learn a watermark with a publication: those that got messages, and every so often all of them. What
 * the others missed follows by itself a moment later, so that a busy source does not write to every partition every time.
 */
export class Watermarks {
  private readonly sources = new Map<string, Source>();
  private closed = false;

  constructor(
    private readonly client: KafkaClient,
    private readonly topics: TopicTable,
  ) {}

  /** The records that belong behind `messages`. */
  with(messages: readonly OutgoingRecord[], watermark: Watermark): readonly OutgoingRecord[] {
    const source = this.sourceOf(watermark);
    const now = performance.now();
    if (now - source.everywhereAt >= everywhereEveryMs) {
      source.everywhereAt = now;
      clearTimeout(source.later);
      delete source.later;
      return this.everywhere(watermark);
    }
    this.followLater(source, source.everywhereAt + everywhereEveryMs - now);
    const places = new Map(messages.map(({ topic, partition }) => [`${topic}/${partition}`, { topic, partition }]));
    return [...places.values()].map(({ topic, partition }) => watermarkRecord(topic, partition, watermark));
  }

  close(): void {
    this.closed = true;
    for (const { later } of this.sources.values()) clearTimeout(later);
  }

  private sourceOf(watermark: Watermark): Source {
    const known = this.sources.get(watermark.source);
    if (known !== undefined) return Object.assign(known, { newest: watermark });
    const fresh: Source = { newest: watermark, everywhereAt: 0 };
    this.sources.set(watermark.source, fresh);
    return fresh;
  }

  private followLater(source: Source, afterMs: number): void {
    source.later ??= setTimeout(() => {
      delete source.later;
      source.everywhereAt = performance.now();
      this.client
        .send(source.newest.source, this.everywhere(source.newest))
        .catch(() => this.closed || this.followLater(source, everywhereEveryMs));
    }, afterMs);
  }

  private everywhere(watermark: Watermark): readonly OutgoingRecord[] {
    return topicsFrom(this.topics, watermark.source).flatMap(([topic, partitions]) =>
      Array.from({ length: partitions }, (_, partition) => watermarkRecord(topic, partition, watermark)),
    );
  }
}
