/** As much of an OpenAPI document as merging needs to know. */
export interface ApiDocument {
  readonly openapi?: string;
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>>; readonly securitySchemes?: object };
}

type PathItem = Readonly<Record<string, Operation>>;

interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly 'x-doorstep-commands'?: readonly string[];
}

/**
 * One document out of every service's. Schemas and operations of one name that differ between services are kept apart by the
 * service's name, so that no service has to know the others' names. Tags tell their service, operations what they command.
 */
export function mergeOpenApi(documents: ReadonlyMap<string, ApiDocument>): object {
  const paths: Record<string, PathItem> = {};
  const schemas: Record<string, unknown> = {};
  const tags = new Map<string, Set<string>>();
  const operationIds = new Set<string>();
  for (const [service, document] of documents) {
    const renamed = renamedSchemas(service, document.components?.schemas ?? {}, schemas);
    const rewrite = <T>(value: T): T => rewriteReferences(value, renamed) as T;
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
      schemas[renamed.get(name) ?? name] = rewrite(schema);
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      const operations = Object.entries(item).map(([method, operation]) => {
        for (const tag of operation.tags ?? []) tags.set(tag, new Set(tags.get(tag)).add(service));
        return [method, { ...named(rewrite(operation), service, operationIds), ...summaryOf(operation) }];
      });
      paths[path] = Object.fromEntries(operations) as PathItem;
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Doorstep', version: '1' },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: [...tags.keys()].sort().map((name) => ({ name, description: [...(tags.get(name) ?? [])].join(', ') })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: { schemas, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

function named(operation: Operation, service: string, taken: Set<string>): Operation {
  const { operationId } = operation;
  if (operationId === undefined) return operation;
  const unique = taken.has(operationId) ? `${prefixOf(service)}${operationId}` : operationId;
  taken.add(unique);
  return { ...operation, operationId: unique };
}

/** `RegisterPerson` reads `Register person`. */
function summaryOf({ 'x-doorstep-commands': commands }: Operation): object {
  const inWords = (command: string) => command.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return commands === undefined ? {} : { summary: commands.map(inWords).join(' / ') };
}

function prefixOf(service: string): string {
  return service.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
}

/** A schema that agrees but for a schema it refers to differs too, and so on. */
function renamedSchemas(
  service: string,
  schemas: Readonly<Record<string, unknown>>,
  taken: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (let before = -1; before < renamed.size;) {
    before = renamed.size;
    for (const [name, schema] of Object.entries(schemas))
      if (name in taken && JSON.stringify(taken[name]) !== JSON.stringify(rewriteReferences(schema, renamed)))
        renamed.set(name, `${prefixOf(service)}${name}`);
  }
  return renamed;
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
