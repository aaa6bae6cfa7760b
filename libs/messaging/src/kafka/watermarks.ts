import { Watermark } from '../transport';
import { OutgoingRecord } from './records';
import { topicsFrom, TopicTable } from './topic-table';
import { watermarkRecord } from './wire';

const everywhereEveryMs = 100;

interface Source {
  /** The newest whose messages are safe. */
  newest?: Watermark;
  /** The newest that went to all partitions, and when. */
  everywhere?: Watermark;
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
    private readonly send: (source: string, records: readonly OutgoingRecord[]) => Promise<void>,
    private readonly topics: TopicTable,
  ) {}

  /** The records that belong behind `messages`. */
  with(messages: readonly OutgoingRecord[], watermark: Watermark): readonly OutgoingRecord[] {
    const source = this.sourceOf(watermark.source);
    const now = performance.now();
    if (now - source.everywhereAt >= everywhereEveryMs) {
      source.everywhereAt = now;
      source.everywhere = watermark;
      return this.recordsOf(watermark);
    }
    const places = new Map(messages.map(({ topic, partition }) => [`${topic}/${partition}`, { topic, partition }]));
    return [...places.values()].map(({ topic, partition }) => watermarkRecord(topic, partition, watermark));
  }

  /** To be called once the messages and those records are safe: no partition may learn a watermark before the messages it covers. */
  sent(watermark: Watermark): void {
    const source = this.sourceOf(watermark.source);
    source.newest = watermark;
    if (source.everywhere !== watermark)
      return this.followLater(source, source.everywhereAt + everywhereEveryMs - performance.now());
    clearTimeout(source.later);
    delete source.later;
  }

  close(): void {
    this.closed = true;
    for (const { later } of this.sources.values()) clearTimeout(later);
  }

  private sourceOf(name: string): Source {
    const known = this.sources.get(name) ?? { everywhereAt: 0 };
    this.sources.set(name, known);
    return known;
  }

  private followLater(source: Source, afterMs: number): void {
    source.later ??= setTimeout(() => {
      const newest = source.newest as Watermark;
      delete source.later;
      source.everywhereAt = performance.now();
      source.everywhere = newest;
      this.send(newest.source, this.recordsOf(newest)).catch(
        () => this.closed || this.followLater(source, everywhereEveryMs),
      );
    }, afterMs);
  }

  /** One for every partition of the source's topics. */
  private recordsOf(watermark: Watermark): readonly OutgoingRecord[] {
    return topicsFrom(this.topics, watermark.source).flatMap(([topic, partitions]) =>
      Array.from({ length: partitions }, (_, partition) => watermarkRecord(topic, partition, watermark)),
    );
  }
}
