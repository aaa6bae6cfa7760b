import { JsonSchema } from './json-schema';

export const watermarkType = 'doorstep.watermark.v1';

const attributes: Readonly<Record<string, JsonSchema>> = {
  specversion: { type: 'string', enum: ['1.0'] },
  id: { type: 'string', description: 'Unique within its source; the same when a message is delivered again.' },
  type: { type: 'string', description: '`<service>.<event>.v<N>`' },
  source: { type: 'string', description: 'The publishing service.' },
  time: { type: 'string', format: 'date-time', description: 'When it was recorded.' },
  datacontenttype: { type: 'string', enum: ['application/json'] },
};

const place: Readonly<Record<string, JsonSchema>> = {
  subject: { type: 'string', description: 'The stream it tells of; also the key of the record.' },
  position: {
    type: 'string',
    description:
      "Its place in the source's order, a whole number in decimal digits: it outgrows a CloudEvents integer.",
  },
  streamversion: {
    type: 'integer',
    description: "The version of its stream after it, counted from the stream's first.",
  },
  correlationid: { type: 'string', description: 'What was asked for in one go shares it.' },
};

function every(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** A message as it travels: a CloudEvent 1.0 in structured JSON. */
export const cloudEvent: JsonSchema = {
  description: 'A CloudEvent 1.0 in structured JSON.',
  ...every({ ...attributes, ...place, data: { type: 'object', properties: {}, required: [] } }),
};

/** A watermark as it travels, a CloudEvent too. */
export const watermark: JsonSchema = {
  description: 'Everything its source published up to `position` precedes it in every partition.',
  ...every({
    ...attributes,
    type: { type: 'string', enum: [watermarkType] },
    data: every({
      source: { type: 'string' },
      position: { type: 'number', description: "The source's last position that is known to be published." },
      recordedAt: { type: 'number', description: 'Up to when the source is known, in milliseconds since 1970.' },
    }),
  }),
};

const contentType: Readonly<Record<string, JsonSchema>> = {
  'content-type': { type: 'string', enum: ['application/cloudevents+json; charset=utf-8'] },
};

export const messageHeaders = every({ ...contentType, ce_correlationid: { type: 'string' } });
export const watermarkHeaders = every(contentType);
