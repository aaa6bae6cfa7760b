import { alternativesOf, JsonSchema, kindOf, Schemas } from './json-schema';

/** Why `schema` does not take a value, by path; empty when it does. A field the schema does not know is refused: it was there once. */
export function refusalsOf(schema: JsonSchema, value: unknown, schemas: Schemas, path = ''): readonly string[] {
  const answers = alternativesOf(schema, schemas).map((one) => refusals(one, value, schemas, path));
  return answers.some((answer) => answer.length === 0) ? [] : answers.flat();
}

function refusals(schema: JsonSchema, value: unknown, schemas: Schemas, path: string): readonly string[] {
  const wrong = [`${path} is no ${kindOf(schema)}`];
  switch (schema.type) {
    case undefined:
      return [];
    case 'null':
      return value === null ? [] : wrong;
    case 'string':
      return typeof value === 'string' && fits(schema, value) ? [] : wrong;
    case 'number':
    case 'boolean':
      return typeof value === schema.type ? [] : wrong;
    case 'integer':
      return Number.isInteger(value) ? [] : wrong;
    case 'array':
      if (!Array.isArray(value)) return wrong;
      return value.flatMap((item, index) => refusalsOf(schema.items ?? {}, item, schemas, `${path}[${index}]`));
    case 'object':
      return isObject(value) ? fieldRefusals(schema, value, schemas, path) : wrong;
  }
}

function fits({ enum: values, format }: JsonSchema, text: string): boolean {
  if (format === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return values?.includes(text) ?? true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldRefusals(
  { properties = {}, required = [] }: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  schemas: Schemas,
  path: string,
): readonly string[] {
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, field]) => {
      const schema = properties[name];
      return schema === undefined
        ? [`${path}.${name} is unknown`]
        : refusalsOf(schema, field, schemas, `${path}.${name}`);
    }),
  ];
}
