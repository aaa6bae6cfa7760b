import { ContractMessage, KeptTopic, topicOf, topicSettings } from '../src';
import { cloudEvent, messageHeaders, watermark, watermarkHeaders, watermarkType } from './cloud-event';
import { ContractTypes, MessageType } from './contract-types';
import { JsonSchema, Reference, referenceTo, Schemas } from './json-schema';

/** An AsyncAPI 3 document of the contracts. */
export interface AsyncApi {
  readonly asyncapi: string;
  readonly info: object;
  readonly defaultContentType: string;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, object>>;
  readonly components: { readonly messages: Readonly<Record<string, Documented>>; readonly schemas: Schemas };
}

interface Channel {
  readonly address: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly bindings: object;
}

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly headers: JsonSchema;
  readonly payload: Reference | { readonly allOf: readonly [Reference, JsonSchema] };
  readonly bindings: object;
  readonly examples?: readonly object[];
}

const bindingVersion = '0.5.0';

/** The document: channels are topics, messages contract types. Each message shows the newest of its `samples`. */
export function asyncApiOf({ messages, schemas }: ContractTypes, samples: readonly ContractMessage[]): AsyncApi {
  const newest = new Map(samples.map(({ type, data }) => [type, data]));
  const topics = Object.entries(topicSettings);
  const onTopic = (topic: string) => messages.map(({ type }) => type).filter((type) => topicOf(type) === topic);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Doorstep',
      version: '1',
      description:
        'What the services tell each other, and anybody else who listens. Delivery is at least once and in order per key. ' +
        'A published type only ever gains optional fields and values; what would change it otherwise is a new version.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      topics.map(([topic, kept]) => [topic, channelOf(topic, kept, [...onTopic(topic), watermarkType])]),
    ),
    operations: Object.fromEntries(
      topics.map(([topic]) => [`publish.${topic}`, { action: 'send', channel: { $ref: `#/channels/${topic}` } }]),
    ),
    components: {
      messages: Object.fromEntries([
        ...messages.map((message) => [message.type, documented(message, newest.get(message.type))]),
        [watermarkType, documentedWatermark],
      ]),
      schemas: { CloudEvent: cloudEvent, Watermark: watermark, ...schemas },
    },
  };
}

function channelOf(topic: string, { partitions, retentionMs }: KeptTopic, types: readonly string[]): Channel {
  const topicConfiguration = { 'cleanup.policy': ['delete'], 'retention.ms': retentionMs };
  return {
    address: topic,
    messages: Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: { kafka: { topic, partitions, topicConfiguration, bindingVersion } },
  };
}

function documented({ type, description, data }: MessageType, sample: object | undefined): Documented {
  const source = type.split('.')[0] ?? '';
  const own: JsonSchema = {
    type: 'object',
    properties: { type: { type: 'string', enum: [type] }, source: { type: 'string', enum: [source] }, data },
    required: ['type', 'source', 'data'],
  };
  return {
    name: type,
    ...(description === undefined ? {} : { description }),
    headers: messageHeaders,
    payload: { allOf: [referenceTo('CloudEvent'), own] },
    bindings: keyed('The subject.'),
    ...(sample === undefined ? {} : { examples: [{ payload: exampleOf(type, source, sample) }] }),
  };
}

const documentedWatermark: Documented = {
  name: watermarkType,
  headers: watermarkHeaders,
  payload: referenceTo('Watermark'),
  bindings: keyed('`watermark:<source>`'),
};

function keyed(description: string): object {
  return { kafka: { key: { type: 'string', description }, bindingVersion } };
}

function exampleOf(type: string, source: string, data: object): object {
  return {
    specversion: '1.0',
    id: '01957a5e-6c00-7000-8000-000000000001',
    type,
    source,
    subject: `${topicOf(type)?.split('.')[2]}-5f0f4c6e-2f0a-4b7e-9d3c-0b8f2c1d4e5f`,
    time: '2026-03-02T01:00:00.000Z',
    datacontenttype: 'application/json',
    position: '1042',
    streamversion: 3,
    correlationid: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    data,
  };
}
