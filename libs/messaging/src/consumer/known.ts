import { checkpointOf, Sql } from '@doorstep/event-store';
import { sourceOf } from '../topics';
import { Transport } from '../transport';
import { MessageHandler } from './handlers';
import { Reader } from './reader';

/** A partition that a reader has to know up to a position. */
export interface Place {
  readonly reader: string;
  readonly version: number;
  readonly topic: string;
  readonly partition: number;
}

/** Every partition through which messages of `source` come to `handlers`. */
export async function awaited(
  transport: Transport,
  handlers: readonly MessageHandler[],
  source: string,
): Promise<readonly Place[]> {
  const places = await Promise.all(
    handlers.flatMap(({ reader, version, topics }) =>
      topics
        .filter((topic) => sourceOf(topic) === source)
        .map(async (topic) => {
          const partitions = await transport.partitions(topic);
          return Array.from({ length: partitions }, (_, partition) => ({ reader, version, topic, partition }));
        }),
    ),
  );
  return places.flat();
}

/** The lowest watermark of `places` as this process's readers have it. */
export function knownUpTo(readers: readonly Reader[], places: readonly Place[]): number {
  const states = new Map(readers.filter(({ current }) => current).map(({ state }) => [state.reader, state]));
  return Math.min(
    ...places.map(({ reader, topic, partition }) => {
      const state = states.get(reader);
      return state === undefined ? 0 : (checkpointOf(state, topic, partition)?.watermark ?? 0);
    }),
  );
}

/** The lowest watermark of `places` as the database has it. */
export async function savedUpTo(sql: Sql, places: readonly Place[]): Promise<number> {
  if (places.length === 0) return Infinity;
  const [row] = await sql.query<{ lowest: string }>(
    `select min(coalesce(c.watermark, 0)) as lowest
     from jsonb_to_recordset($1::jsonb) as p(reader text, version integer, topic text, partition integer)
     left join projections.readers r on r.reader = p.reader and r.version = p.version
     left join projections.checkpoints c on c.reader = r.reader and c.source = p.topic and c.partition = p.partition`,
    [JSON.stringify(places)],
  );
  return Number(row?.lowest ?? 0);
}
