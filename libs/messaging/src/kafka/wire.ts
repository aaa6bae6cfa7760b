import { Envelope, TransportRecord, Watermark } from '../transport';
import { IncomingRecord, OutgoingRecord } from './records';

const watermarkType = 'doorstep.watermark.v1';
const mostBatchBytes = 3_145_728;
type Mutable<T> = { -readonly [Property in keyof T]: T[Property] };

const structured = { 'content-type': 'application/cloudevents+json; charset=utf-8' };

/** A message as it travels: CloudEvents 1.0 structured JSON, the position in digits because it outgrows a CloudEvents integer. */
export function messageRecord(topic: string, partition: number, envelope: Envelope): OutgoingRecord {
  return {
    topic,
    partition,
    key: envelope.subject,
    value: JSON.stringify({ ...envelope, position: String(envelope.position) }),
    headers: { ...structured, ce_correlationid: envelope.correlationid },
  };
}

/** A watermark as it travels, a CloudEvent too. Its key lets a compacted topic keep the newest of each source. */
export function watermarkRecord(topic: string, partition: number, watermark: Watermark): OutgoingRecord {
  const { source, position, recordedAt } = watermark;
  const value = JSON.stringify({
    specversion: '1.0',
    id: `${source}/${position}/${recordedAt}`,
    type: watermarkType,
    source,
    time: new Date(recordedAt).toISOString(),
    datacontenttype: 'application/json',
    data: watermark,
  });
  return { topic, partition, key: `watermark:${source}`, value, headers: structured };
}

/** The record as a consumer sees it; undefined for what is no message of ours. */
export function fromRecord({ offset, value }: IncomingRecord): TransportRecord | undefined {
  const parsed = value === null ? undefined : parse(value.toString('utf8'));
  if (parsed === undefined) return undefined;
  if (parsed.type === watermarkType) {
    const watermark = parsed.data as Watermark | undefined;
    return Number.isSafeInteger(watermark?.position) && typeof watermark?.source === 'string'
      ? { kind: 'watermark', offset, watermark }
      : undefined;
  }
  parsed.position = positionOf(parsed.position);
  return isEnvelope(parsed) ? { kind: 'message', offset, envelope: parsed } : undefined;
}

/** Records cut into consecutive batches that a broker takes in one request. */
export function batchesOf(records: readonly OutgoingRecord[]): readonly (readonly OutgoingRecord[])[] {
  const batches: OutgoingRecord[][] = [[]];
  let bytes = 0;
  for (const record of records) {
    const size = Buffer.byteLength(record.value);
    if (bytes > 0 && bytes + size > mostBatchBytes) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(record);
    bytes += size;
  }
  return batches;
}

function parse(value: string): Mutable<Partial<Envelope>> | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Records written before positions were digits hold a number. */
function positionOf(written: unknown): number {
  const readable = typeof written === 'number' || (typeof written === 'string' && /^\d+$/.test(written));
  return readable ? Number(written) : NaN;
}

function isEnvelope(parsed: Partial<Envelope>): parsed is Envelope {
  const { specversion, id, type, source, subject, position, streamversion, time, data } = parsed;
  return (
    specversion === '1.0' &&
    typeof id === 'string' &&
    typeof type === 'string' &&
    typeof source === 'string' &&
    typeof subject === 'string' &&
    Number.isSafeInteger(position) &&
    Number.isSafeInteger(streamversion) &&
    typeof time === 'string' &&
    !Number.isNaN(Date.parse(time)) &&
    typeof data === 'object' &&
    data !== null
  );
}
