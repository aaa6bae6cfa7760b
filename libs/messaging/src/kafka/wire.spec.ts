import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CloudEvent, HTTP, Kafka } from 'cloudevents';
import { ContractMessage } from '@doorstep/contracts';
import { StoredEvent } from '@doorstep/event-store';
import { toEnvelope } from '../envelope';
import { Watermark } from '../transport';
import { OutgoingRecord } from './records';
import { fromRecord, messageRecord, watermarkRecord } from './wire';

interface Documented {
  readonly properties: Readonly<Record<string, { readonly type: string }>>;
  readonly required: readonly string[];
}

const workspace = resolve(__dirname, '../../../..');
const samplesFolder = resolve(workspace, 'libs/contracts/samples');
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const samples = readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, json(resolve(samplesFolder, name)) as ContractMessage] as const);
const document = json(resolve(workspace, 'docs/asyncapi.json')) as {
  readonly components: {
    readonly schemas: Readonly<Record<string, Documented>>;
    readonly messages: Readonly<Record<string, { readonly headers: Documented }>>;
  };
};

const pastIntegers = 2 ** 40;
const eventId = '01957a5e-0000-7000-8000-000000000001';
const event: StoredEvent = {
  type: 'happened',
  data: {},
  source: 'job-seekers',
  position: pastIntegers,
  streamId: 'person-7',
  version: 3,
  recordedAt: Date.parse('2026-03-02T01:00:00Z'),
  eventId,
  meta: { eventId, actor: { kind: 'staff', id: 's' }, source: 'http', correlationId: 'corr-1' },
};
const watermark: Watermark = { source: 'job-seekers', position: pastIntegers, recordedAt: event.recordedAt };
const recordOf = (message: ContractMessage, index = 0) =>
  messageRecord('topic', 0, toEnvelope(event, message, message.type.split('.')[0] ?? '', index));
const bodyOf = ({ value }: OutgoingRecord) => JSON.parse(value) as Record<string, unknown>;

const records: readonly (readonly [string, OutgoingRecord])[] = [
  ...samples.map(([name, message], index) => [name, recordOf(message, index % 2)] as const),
  ['a watermark', watermarkRecord('topic', 0, watermark)],
];

describe.each(records)('%s on the wire', (_name, record) => {
  const { key, value, headers = {} } = record;

  it('is a CloudEvent in structured mode to the SDK, over Kafka and over HTTP', () => {
    const consumed = { key, value, headers, body: value };
    const overKafka = Kafka.toEvent(consumed) as CloudEvent<unknown>;
    const overHttp = HTTP.toEvent({ headers, body: value }) as CloudEvent<unknown>;
    expect([overKafka.validate(), overHttp.validate()]).toEqual([true, true]);
    expect(new CloudEvent(bodyOf(record), true).toJSON()).toEqual(bodyOf(record));
    expect(overKafka.data).toEqual(bodyOf(record)['data']);
  });

  it('has attributes of CloudEvents types: short lower-case names, filled strings, 32-bit integers', () => {
    const { data, ...attributes } = bodyOf(record);
    expect(data).toBeInstanceOf(Object);
    for (const [name, attribute] of Object.entries(attributes)) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/);
      expect(attribute).not.toBe('');
      if (typeof attribute !== 'string') expect((attribute as number) | 0).toBe(attribute);
    }
  });

  it('has the attributes and headers that the AsyncAPI document tells of, and no others', () => {
    const { schemas, messages } = document.components;
    const body = bodyOf(record);
    const documented = [
      schemas[key === 'person-7' ? 'CloudEvent' : 'Watermark'],
      messages[String(body['type'])]?.headers,
    ];
    for (const [index, found] of [body, headers].entries()) {
      expect(Object.keys(found).sort()).toEqual([...(documented[index]?.required ?? [])].sort());
      for (const [name, one] of Object.entries(found)) {
        const type = documented[index]?.properties[name]?.type;
        expect(type).toBe(Number.isInteger(one) ? 'integer' : typeof one);
      }
    }
  });
});

describe('a record', () => {
  const envelope = toEnvelope(event, { type: 'job-seekers.person-erased.v1', data: { personId: 'p' } }, 'job-seekers');
  const { value, headers } = messageRecord('topic', 0, envelope);
  const bytes = (text: string | null) => (text === null ? null : Buffer.from(text));
  const read = (text: string | null) => fromRecord({ offset: 9, key: bytes('person-7'), value: bytes(text) });
  const changed = (change: object) => read(JSON.stringify({ ...(JSON.parse(value) as object), ...change }));

  it('gives back the envelope or the watermark it was made of', () => {
    expect(read(value)).toEqual({ kind: 'message', offset: 9, envelope });
    const { value: marked } = watermarkRecord('topic', 0, watermark);
    expect(read(marked)).toEqual({ kind: 'watermark', offset: 9, watermark });
  });

  it('tells the correlation without being opened', () => {
    expect(headers).toMatchObject({ ce_correlationid: 'corr-1' });
  });

  it('is read with its position in digits or as a number', () => {
    expect(changed({ position: '42' })).toMatchObject({ envelope: { position: 42 } });
    expect(changed({ position: 42 })).toMatchObject({ envelope: { position: 42 } });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', null],
  ])('is passed over when it holds %s', (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    { position: '' },
    { position: '1e3' },
    { position: -0.5 },
    { position: true },
    { position: '99999999999999999999' },
    { streamversion: '3' },
    { subject: undefined },
    { time: 'yesterday' },
    { data: null },
    { specversion: '0.3' },
  ])('is passed over with %j', (change) => {
    expect(changed(change)).toBeUndefined();
  });
});
