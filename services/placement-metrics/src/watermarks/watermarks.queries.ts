import { Injectable } from '@nestjs/common';
import { topicOf } from '@doorstep/contracts';
import { Tables } from '@doorstep/service';
import { histories } from '../history/histories';

/** Up to when a source's messages have arrived here, epoch ms; 0 while nothing has. */
export interface SourceWatermark {
  readonly source: string;
  readonly recordedAt: number;
}

const readers = histories.map(({ name }) => name);
const topics = [...new Set(histories.flatMap(({ handles }) => handles.map((type) => topicOf(type) ?? type)))];

@Injectable()
export class WatermarkQueries {
  constructor(private readonly tables: Tables) {}

  /** The lowest watermark of every source, over its topics, their partitions and all read models fed by them. */
  async bySource(): Promise<readonly SourceWatermark[]> {
    const rows = await this.tables.query<{ topic: string; recordedAt: number }>(
      `select source as topic, min(recorded_at)::float8 as "recordedAt"
       from projections.checkpoints where reader = any($1) group by source`,
      [readers],
    );
    const known = new Map(rows.map(({ topic, recordedAt }) => [topic, recordedAt]));
    const lowest = new Map<string, number>();
    for (const topic of topics) {
      const source = topic.split('.')[1] ?? topic;
      lowest.set(source, Math.min(lowest.get(source) ?? Infinity, known.get(topic) ?? 0));
    }
    return [...lowest].map(([source, recordedAt]) => ({ source, recordedAt }));
  }

  /**
   * True while a figure as of `asOf` (epoch ms) may still change: a source is not known beyond that instant (it may record more in
   * the very millisecond of its watermark), or messages that feed figures are parked.
   */
  async isProvisional(asOf: number, watermarks: readonly SourceWatermark[]): Promise<boolean> {
    if (watermarks.some(({ recordedAt }) => recordedAt <= asOf)) return true;
    const [row] = await this.tables.query<{ parked: boolean }>(
      `select exists (select from messaging.parked_messages where reader = any($1)) as parked`,
      [readers],
    );
    return row?.parked ?? false;
  }
}
