/** As much of a JSON Schema as the platform's document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The media type of the body and what it says; undefined where there is none. */
  readonly body: { readonly type: string; readonly schema: Schema } | undefined;
  /** Statuses it may answer with, e.g. `404` or `2XX`. */
  readonly statuses: readonly string[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** An OpenAPI document as this test reads it. */
export class ApiDocument {
  readonly operations: readonly Operation[];

  constructor(private readonly document: Document) {
    this.operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, described]) => operationOf(method.toUpperCase(), path, described)),
    );
  }

  /** A schema with what it refers to. */
  resolved(schema: Schema): Schema {
    const [only] = schema.allOf ?? [];
    const { $ref } = only ?? schema;
    if ($ref === undefined) return schema;
    return this.document.components.schemas[$ref.slice('#/components/schemas/'.length)] as Schema;
  }
}

function operationOf(method: string, path: string, described: Described): Operation {
  const [content] = Object.entries(described.requestBody?.content ?? {});
  return {
    method,
    path,
    parameters: described.parameters ?? [],
    body: content === undefined ? undefined : { type: content[0], schema: content[1].schema },
    statuses: Object.keys(described.responses),
  };
}
