/** As much of JSON Schema as contract types need: one shape per kind, alternatives in `anyOf`, references to named schemas. */
export interface JsonSchema {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
}

export interface Reference {
  readonly $ref: string;
}

/** Schemas by name, as `$ref` names them. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

const folder = '#/components/schemas/';

/** A reference to a named schema. */
export function referenceTo(name: string): Reference {
  return { $ref: `${folder}${name}` };
}

/** What a schema allows, each kind by itself and references resolved. */
export function alternativesOf(schema: JsonSchema, schemas: Schemas): readonly JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => alternativesOf(one, schemas));
  if (schema.$ref === undefined) return [schema];
  const named = schemas[schema.$ref.slice(folder.length)];
  if (named === undefined) throw new Error(`there is no schema ${schema.$ref}`);
  return alternativesOf(named, schemas);
}

/** The kind of value an alternative stands for, in words. */
export function kindOf({ type, format, enum: values }: JsonSchema): string {
  if (values !== undefined) return 'one of a list';
  return format ?? type ?? 'anything';
}
