import { JsonSchema } from './json-schema';

/** A change to one schema, and how it reads. */
export interface Change {
  readonly what: string;
  readonly schema: JsonSchema;
}

/** Every way in which one field, value or alternative of a schema can go, be renamed, become required or optional, or be narrowed. */
export function breakingChanges(schema: JsonSchema, path: string): readonly Change[] {
  const { properties, required = [], items, anyOf, enum: values } = schema;
  const within = (inner: JsonSchema, at: string, place: (changed: JsonSchema) => JsonSchema): readonly Change[] =>
    breakingChanges(inner, at).map(({ what, schema: changed }) => ({ what, schema: place(changed) }));
  return [
    ...(schema.type === 'string' && values === undefined
      ? [{ what: `${path} narrowed to a list`, schema: { type: 'string', enum: ['a', 'b'] } as const }]
      : []),
    ...(values ?? []).map((value) => ({
      what: `${path} without '${value}'`,
      schema: { ...schema, enum: values?.filter((other) => other !== value) ?? [] },
    })),
    ...(anyOf ?? []).map((_, index) => ({
      what: `${path} without its alternative ${index}`,
      schema: { anyOf: anyOf?.filter((_one, other) => other !== index) ?? [] },
    })),
    ...(items === undefined ? [] : within(items, `${path}[]`, (changed) => ({ ...schema, items: changed }))),
    ...Object.entries(properties ?? {}).flatMap(([name, field]) => {
      const others = Object.fromEntries(Object.entries(properties ?? {}).filter(([other]) => other !== name));
      const here = `${path}.${name}`;
      const isRequired = required.includes(name);
      const free = required.filter((other) => other !== name);
      return [
        { what: `${here} removed`, schema: { ...schema, properties: others, required: free } },
        { what: `${here} renamed`, schema: { ...schema, properties: { ...others, renamed: field }, required: free } },
        {
          what: `${here} made ${isRequired ? 'optional' : 'required'}`,
          schema: { ...schema, required: isRequired ? free : [...required, name] },
        },
        ...within(field, here, (changed) => ({ ...schema, properties: { ...properties, [name]: changed } })),
      ];
    }),
  ];
}
