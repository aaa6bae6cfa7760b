import fc from 'fast-check';
import { ApiDocument, Schema } from './document';

const mostItems = 3;
const longestText = 40;

/** Values that a schema allows. */
export function allowedBy(schema: Schema, document: ApiDocument): fc.Arbitrary<unknown> {
  const { enum: values, anyOf, type, ...rest } = document.resolved(schema);
  if (values !== undefined) return fc.constantFrom(...values);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => allowedBy(one, document)));
  const [kind, ...more] = [type ?? 'object'].flat();
  const first = ofType(kind as string, rest, document);
  return more.includes('null') ? fc.option(first, { freq: 8 }) : first;
}

function ofType(type: string, schema: Schema, document: ApiDocument): fc.Arbitrary<unknown> {
  const { minimum = -1_000, maximum = 1_000_000, items = {}, maxItems = mostItems } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: minimum, max: maximum });
    case 'array':
      return fc.array(allowedBy(items, document), { maxLength: Math.min(maxItems, mostItems) });
    case 'string':
      return textOf(schema);
    default:
      return objectOf(schema, document);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, document: ApiDocument): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, one]) => [name, allowedBy(one, document)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true });
}

function textOf({ format, pattern, minLength = 0, maxLength = longestText }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid({ version: 4 });
  if (format === 'date')
    return fc
      .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { maxLength });
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, longestText)) });
}
