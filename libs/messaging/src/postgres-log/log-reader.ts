import { Sql } from '@doorstep/event-store';
import { sourceOf } from '../topics';
import { Envelope, PartitionBatch, TransportRecord } from '../transport';

/** Where a reader stands in one partition. */
export interface Cursor {
  readonly topic: string;
  readonly partition: number;
  readonly after: number;
}

export interface LoggedMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly envelope: Envelope;
}

export interface LoggedSource {
  readonly source: string;
  readonly position: number;
  readonly recordedAt: number;
  readonly offset: number;
}

/** What a log holds after some cursors: up to a limit of messages, and every source's newest watermark. */
export interface LogPage {
  readonly messages: readonly LoggedMessage[];
  readonly sources: readonly LoggedSource[];
}

/** Reads one page; messages and watermarks come from one snapshot. */
export async function readLog(sql: Sql, cursors: readonly Cursor[], limit: number): Promise<LogPage> {
  const [page] = await sql.query<LogPage>(
    `select coalesce((select json_agg(message) from message_log.read($1, $2) message), '[]') as messages,
       coalesce((select json_agg(json_build_object('source', source, 'position', position, 'recordedAt', recorded_at,
         'offset', "offset")) from message_log.sources where source = any($3)), '[]') as sources`,
    [JSON.stringify(cursors), limit, [...new Set(cursors.map(({ topic }) => sourceOf(topic)))]],
  );
  return page as LogPage;
}

/** The number of messages after `cursors`, counted up to `limit`. */
export async function countBeyond(sql: Sql, cursors: readonly Cursor[], limit: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>('select count(*)::integer as count from message_log.read($1, $2)', [
    JSON.stringify(cursors),
    limit,
  ]);
  return (row as { count: number }).count;
}

/**
 * A page by partition. A watermark goes to every partition of its source's topics, after the messages it covers; when the page
 * is full (`limit` messages) those beyond its last message wait for a later page.
 */
export function toBatches(page: LogPage, cursors: readonly Cursor[], limit: number): readonly PartitionBatch[] {
  const end = page.messages.length < limit ? Infinity : (page.messages.at(-1) as LoggedMessage).offset;
  const batches = cursors.map(({ topic, partition, after }) => {
    const messages = page.messages
      .filter((message) => message.topic === topic && message.partition === partition)
      .map(({ offset, envelope }): TransportRecord => ({ kind: 'message', offset, envelope }));
    const watermarks = page.sources
      .filter(({ source, offset }) => source === sourceOf(topic) && offset > after && offset <= end)
      .map(({ offset, ...watermark }): TransportRecord => ({ kind: 'watermark', offset, watermark }));
    const records = [...messages, ...watermarks].sort((a, b) => a.offset - b.offset);
    return { topic, partition, records };
  });
  return batches.filter(({ records }) => records.length > 0);
}
