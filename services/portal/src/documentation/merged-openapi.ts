/** As much of an OpenAPI document as merging needs to know. */
export interface ApiDocument {
  readonly openapi?: string;
  readonly paths?: Readonly<Record<string, object>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>>; readonly securitySchemes?: object };
}

/**
 * One document out of every service's. Schemas of one name that differ between services are kept apart by the service's name, so
 * that no service has to know the others' names.
 */
export function mergeOpenApi(documents: ReadonlyMap<string, ApiDocument>): object {
  const paths: Record<string, object> = {};
  const schemas: Record<string, unknown> = {};
  for (const [service, document] of documents) {
    const renamed = renamedSchemas(service, document.components?.schemas ?? {}, schemas);
    const rewrite = <T>(value: T): T => rewriteReferences(value, renamed) as T;
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
      schemas[renamed.get(name) ?? name] = rewrite(schema);
    for (const [path, operations] of Object.entries(document.paths ?? {})) paths[path] = rewrite(operations);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Doorstep', version: '1' },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: { schemas, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

function renamedSchemas(
  service: string,
  schemas: Readonly<Record<string, unknown>>,
  taken: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const prefix = service.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return new Map(
    Object.entries(schemas)
      .filter(([name, schema]) => name in taken && JSON.stringify(taken[name]) !== JSON.stringify(schema))
      .map(([name]) => [name, `${prefix}${name}`]),
  );
}

const reference = '#/components/schemas/';

function rewriteReferences(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteReferences(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== '$ref' || typeof inner !== 'string') return [key, rewriteReferences(inner, renamed)];
      const name = inner.slice(reference.length);
      return [key, inner.startsWith(reference) ? `${reference}${renamed.get(name) ?? name}` : inner];
    }),
  );
}
