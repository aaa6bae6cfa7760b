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

/** How far everything is known that figures are computed from. */
export interface KnownUpTo {
  readonly watermarks: readonly SourceWatermark[];
  /** Messages that feed figures are parked. */
  readonly isParked: boolean;
}

@Injectable()
export class WatermarkQueries {
  constructor(private readonly tables: Tables) {}

  /** The lowest watermark of every source, over its topics, their partitions and all read models fed by them. */
  async now(): Promise<KnownUpTo> {
    const rows = await this.tables.query<{ topic: string | null; recordedAt: number; isParked: boolean }>(
      `select topic, "recordedAt", "isParked"
       from (select exists (select from messaging.parked_messages where reader = any($1)) as "isParked") parked
       left join (select source as topic, min(recorded_at)::float8 as "recordedAt"
                  from projections.checkpoints where reader = any($1) group by source) known on true`,
      [readers],
    );
    const known = new Map(rows.map(({ topic, recordedAt }) => [topic, recordedAt]));
    const lowest = new Map<string, number>();
    for (const topic of topics) {
      const source = topic.split('.')[1] ?? topic;
      lowest.set(source, Math.min(lowest.get(source) ?? Infinity, known.get(topic) ?? 0));
    }
    const watermarks = [...lowest].map(([source, recordedAt]) => ({ source, recordedAt }));
    return { watermarks, isParked: rows.some(({ isParked }) => isParked) };
  }
}

/**
 * True while a figure as of `asOf` (epoch ms) may still change: a source is not known beyond that instant (it may record more in
 * the very millisecond of its watermark), or messages that feed figures are parked.
 */
export function isProvisional(asOf: number, { watermarks, isParked }: KnownUpTo): boolean {
  return isParked || watermarks.some(({ recordedAt }) => recordedAt <= asOf);
}
