import { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly requestBody?: object;
  readonly responses: Record<string, object>;
}

const reference = '#/components/schemas/';

/**
 * The document with what Nest does not write. OpenAPI 3.1 knows null as a type and not `nullable`; a body takes no field that it does
 * not name, and null for a field that may be left out; it may be too large or of the wrong type.
 */
export function completedDocument(document: OpenAPIObject): OpenAPIObject {
  const { paths, components } = document;
  const schemas = { ...components?.schemas } as Record<string, Schema>;
  const asked = new Set<string>();
  for (const item of Object.values(paths))
    for (const { requestBody, responses } of Object.values(item) as Operation[]) {
      collectNames(requestBody, schemas, asked);
      if (requestBody !== undefined) Object.assign(responses, sameAs(responses[400], 413, 415));
    }
  for (const name of asked) schemas[name] = closed(schemas[name] as Schema);
  return withNulls({ ...document, components: { ...components, schemas } }) as OpenAPIObject;
}

/** A body can always be too large, or of another type. */
function sameAs(problem: object | undefined, ...statuses: readonly number[]): Record<string, object> {
  return problem === undefined ? {} : Object.fromEntries(statuses.map((status) => [status, problem]));
}

function collectNames(value: unknown, schemas: Readonly<Record<string, Schema>>, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { $ref } = value as Schema;
  const name = $ref?.slice(reference.length);
  if (name !== undefined && !found.has(name)) {
    found.add(name);
    collectNames(schemas[name], schemas, found);
  }
  for (const inner of Object.values(value)) collectNames(inner, schemas, found);
}

function closed(schema: Schema): Schema {
  const { properties = {}, required = [] } = schema;
  const fields = Object.entries(properties).map(([name, field]) => {
    return [name, required.includes(name) ? field : { ...field, nullable: true }] as const;
  });
  return { ...schema, properties: Object.fromEntries(fields), additionalProperties: false } as Schema;
}

function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNulls(one)]));
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  const { type, enum: values, allOf, ...others } = rest as Schema;
  if (allOf !== undefined) return { ...others, anyOf: [...allOf, { type: 'null' }] };
  if (typeof type !== 'string') return { anyOf: [rest, { type: 'null' }] };
  return { ...others, type: [type, 'null'], ...(values === undefined ? {} : { enum: [...values, null] }) };
}
