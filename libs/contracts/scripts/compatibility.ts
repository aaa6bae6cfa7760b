import { alternativesOf, JsonSchema, kindOf, Schemas } from './json-schema';

/** Published contracts: each message type with its topic and the schema of its data. */
export interface Contracts {
  readonly messages: Readonly<Record<string, { readonly topic: string; readonly data: JsonSchema }>>;
  readonly schemas: Schemas;
}

/**
 * What in `after` breaks somebody who holds messages published under `before`, or who reads new ones knowing `before` alone;
 * one sentence each, empty when `after` only adds.
 */
export function breaksOf(before: Contracts, after: Contracts): readonly string[] {
  const between: Between = { before: before.schemas, after: after.schemas };
  return Object.entries(before.messages).flatMap(([type, published]) => {
    const today = after.messages[type];
    if (today === undefined) return [`${type} is gone`];
    return [
      ...(today.topic === published.topic ? [] : [`${type} moved from ${published.topic} to ${today.topic}`]),
      ...changed(type, published.data, today.data, between),
    ];
  });
}

interface Between {
  readonly before: Schemas;
  readonly after: Schemas;
}

function changed(path: string, before: JsonSchema, after: JsonSchema, between: Between): readonly string[] {
  const [then, now] = [byKind(before, between.before), byKind(after, between.after)];
  return [
    ...[...then.keys()].filter((kind) => !now.has(kind)).map((kind) => `${path} may no longer be ${kind}`),
    ...[...now.keys()].filter((kind) => !then.has(kind)).map((kind) => `${path} may now be ${kind}`),
    ...[...then].flatMap(([kind, one]) => narrowed(path, one, now.get(kind) ?? one, between)),
  ];
}

function byKind(schema: JsonSchema, schemas: Schemas): ReadonlyMap<string, JsonSchema> {
  return new Map(alternativesOf(schema, schemas).map((one) => [kindOf(one), one]));
}

function narrowed(path: string, before: JsonSchema, after: JsonSchema, between: Between): readonly string[] {
  const lost = (before.enum ?? []).filter((value) => after.enum?.includes(value) === false);
  return [
    ...lost.map((value) => `${path} may no longer be '${value}'`),
    ...(before.items === undefined || after.items === undefined
      ? []
      : changed(`${path}[]`, before.items, after.items, between)),
    ...fieldsChanged(path, before, after, between),
  ];
}

function fieldsChanged(path: string, before: JsonSchema, after: JsonSchema, between: Between): readonly string[] {
  const [then, now] = [before.properties ?? {}, after.properties ?? {}];
  const fresh = Object.keys(now).filter((name) => !(name in then) && after.required?.includes(name));
  return [
    ...fresh.map((name) => `${path}.${name} is new and not optional`),
    ...Object.entries(then).flatMap(([name, field]) => {
      const today = now[name];
      const here = `${path}.${name}`;
      if (today === undefined) return [`${here} is gone`];
      const [needed, isNeeded] = [before.required?.includes(name), after.required?.includes(name)];
      const obligation = needed === isNeeded ? [] : [`${here} became ${isNeeded ? 'required' : 'optional'}`];
      return [...obligation, ...changed(here, field, today, between)];
    }),
  ];
}
