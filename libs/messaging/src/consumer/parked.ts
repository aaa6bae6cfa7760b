import { Sql, Write } from '@doorstep/event-store';
import { toRecorded } from '../envelope';
import { Envelope } from '../transport';
import { Received } from './handlers';

/** The keys that readers have parked; readers without any are left out. */
export async function parkedKeysOf(
  sql: Sql,
  readers: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await sql.query<{ reader: string; keys: readonly string[] }>(
    `select reader, array_agg(distinct topic || '/' || subject) as keys
     from messaging.parked_messages where reader = any($1) group by reader`,
    [readers],
  );
  return new Map(rows.map(({ reader, keys }) => [reader, new Set(keys)]));
}

/** Forgets what a reader has parked, as when it begins anew. */
export async function forgetParked(sql: Sql, reader: string): Promise<void> {
  await sql.query('delete from messaging.parked_messages where reader = $1', [reader]);
}

/** What `from` has parked takes the place of what `reader` has. */
export async function takeOverParked(sql: Sql, reader: string, from: string): Promise<void> {
  await forgetParked(sql, reader);
  await sql.query('update messaging.parked_messages set reader = $1 where reader = $2', [reader, from]);
}

/** Puts messages aside: the one that failed with its error, those that wait behind it without. */
export function park(reader: string, messages: readonly Received[], error?: unknown): readonly Write[] {
  if (messages.length === 0) return [];
  const rows = messages.map(({ topic, partition, offset, envelope }) => ({
    reader,
    topic,
    partition,
    offset,
    subject: envelope.subject,
    envelope,
    error: error === undefined ? null : textOf(error),
  }));
  return [
    (bind, guard) =>
      `insert into messaging.parked_messages (reader, topic, partition, "offset", subject, envelope, error)
       select * from jsonb_to_recordset(${bind(JSON.stringify(rows))}::jsonb) as p(reader text, topic text,
         partition integer, "offset" bigint, subject text, envelope jsonb, error text) where ${guard}
       on conflict do nothing`,
  ];
}

/** Takes a message out again. */
export function unpark(reader: string, { topic, partition, offset }: Received): Write {
  return (bind, guard) =>
    `delete from messaging.parked_messages where reader = ${bind(reader)} and topic = ${bind(topic)}
       and partition = ${bind(partition)}::integer and "offset" = ${bind(offset)}::bigint and ${guard}`;
}

/** The oldest parked message of a reader whose key is not in `except`. */
export async function nextParked(sql: Sql, reader: string, except: ReadonlySet<string>): Promise<Received | undefined> {
  const [row] = await sql.query<{ message: { topic: string; partition: number; offset: number; envelope: Envelope } }>(
    `select json_build_object('topic', topic, 'partition', partition, 'offset', "offset", 'envelope', envelope) as message
     from messaging.parked_messages where reader = $1 and not (topic || '/' || subject) = any($2)
     order by "offset" limit 1`,
    [reader, [...except]],
  );
  return row && { ...row.message, event: toRecorded(row.message.envelope) };
}

/** Notes why a parked message failed again. */
export async function noteFailure(sql: Sql, reader: string, message: Received, error: unknown): Promise<void> {
  await sql.query(
    `update messaging.parked_messages set error = $1 where reader = $2 and topic = $3 and partition = $4 and "offset" = $5`,
    [textOf(error), reader, message.topic, message.partition, message.offset],
  );
}

/** Parked messages by reader. */
export async function countParked(sql: Sql, readers: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const rows = await sql.query<{ reader: string; count: number }>(
    'select reader, count(*)::integer as count from messaging.parked_messages where reader = any($1) group by reader',
    [readers],
  );
  return Object.fromEntries(rows.map(({ reader, count }) => [reader, count]));
}

function textOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).slice(0, 500);
}
