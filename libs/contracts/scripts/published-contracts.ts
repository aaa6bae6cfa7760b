import { AsyncApi } from './asyncapi';
import { watermarkType } from './cloud-event';
import { Contracts } from './compatibility';
import { JsonSchema, referenceTo } from './json-schema';

/** The contracts a document tells of; the envelope they all travel in is one among them. */
export function contractsOf({ channels, components }: AsyncApi): Contracts {
  const { schemas } = components;
  const dataOf = (type: string): JsonSchema => {
    const payload = components.messages[type]?.payload;
    const data = payload !== undefined && 'allOf' in payload ? payload.allOf[1].properties?.['data'] : undefined;
    if (data === undefined) throw new Error(`the document does not say what ${type} holds`);
    return data;
  };
  const messages = Object.values(channels).flatMap(({ address: topic, messages: carried }) =>
    Object.keys(carried)
      .filter((type) => type !== watermarkType)
      .map((type) => [type, { topic, data: dataOf(type) }] as const),
  );
  const envelopes = ['CloudEvent', 'Watermark'].map(
    (name) => [name, { topic: 'every topic', data: referenceTo(name) }] as const,
  );
  return { messages: Object.fromEntries([...messages, ...envelopes]), schemas };
}
