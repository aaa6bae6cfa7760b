import fc from 'fast-check';
import { ApiDocument, Operation, Parameter } from './document';
import { allowedBy } from './generated';
import { hostileBytes, hostileHeaders, hostileQueries, hostileSegments, hostileTexts, hostileValues } from './hostile';
import { Raw } from './requests';

type Twist = (request: Raw) => Raw;

/** Requests to an operation as its document describes them, with nothing, one thing or two things wrong. */
export function requestsTo(operation: Operation, document: ApiDocument): fc.Arbitrary<Raw> {
  const twists: fc.Arbitrary<readonly Twist[]> = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 6, arbitrary: twistOf(operation).map((one) => [one]) },
    { weight: 1, arbitrary: fc.tuple(twistOf(operation), twistOf(operation)) },
  );
  return fc
    .tuple(describedBy(operation, document), twists)
    .map(([request, ways]) => ways.reduce((twisted, way) => way(twisted), request));
}

function describedBy({ method, path, parameters, body }: Operation, document: ApiDocument): fc.Arbitrary<Raw> {
  const named = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  const values = (of: readonly Parameter[]) =>
    fc.record(Object.fromEntries(of.map(({ name, schema }) => [name, allowedBy(schema, document)])), {
      requiredKeys: of.filter(({ required }) => required === true).map(({ name }) => name),
    });
  const content = body === undefined ? fc.constant(undefined) : contentOf(body.type, allowedBy(body.schema, document));
  return fc.tuple(values(named('path')), values(named('query')), content).map(([segments, query, sent]): Raw => ({
    method,
    path: `${filled(path, segments)}${questionOf(query)}`,
    headers: body === undefined ? {} : { 'content-type': body.type },
    body: sent,
  }));
}

function contentOf(type: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> {
  if (type === 'application/json') return values.map((value) => Buffer.from(JSON.stringify(value)));
  return fc
    .constantFrom('id,text\n1,one\n', '{"id":1}\n', '\x1f\x8b\x08', '')
    .map((text) => Buffer.from(text, 'latin1'));
}

function filled(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])) || '-');
}

function questionOf(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).map(([name, value]) => `${name}=${encoded(String(value))}`);
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** Half of a surrogate pair has no UTF-8: it is sent as the bytes a careless encoder makes of it. */
function encoded(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('\ufffd')
    .map((part) => encodeURIComponent(part))
    .join('%ed%a0%80');
}

function twistOf({ path, parameters, body }: Operation): fc.Arbitrary<Twist> {
  const queries = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const ways = [headerTwist, fc.constantFrom(...hostileQueries).map(asked), queryTwist(queries)];
  if (path.includes('{')) ways.push(segmentTwist(path));
  if (body?.type === 'application/json') ways.push(bytesTwist, valueTwist, fieldTwist);
  return fc.oneof(...ways);
}

const headerTwist: fc.Arbitrary<Twist> = fc
  .constantFrom(...hostileHeaders)
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => [name, value] as const))
  .map(([name, value]): Twist => (request) => ({ ...request, headers: { ...request.headers, [name]: value } }));

const asked = (query: string): Twist => {
  return (request) => ({ ...request, path: `${request.path}${request.path.includes('?') ? '&' : '?'}${query}` });
};

function queryTwist(names: readonly string[]): fc.Arbitrary<Twist> {
  return fc
    .tuple(fc.constantFrom('after', ...names), fc.constantFrom(...hostileTexts))
    .map(([name, text]) => asked(`${name}=${encoded(text)}`));
}

function segmentTwist(path: string): fc.Arbitrary<Twist> {
  const places = path.split('/').flatMap((segment, at) => (segment.startsWith('{') ? [at] : []));
  return fc.tuple(fc.constantFrom(...places), fc.constantFrom(...hostileSegments)).map(([at, hostile]): Twist => {
    return (request) => {
      const [way = '', query] = request.path.split(/\?(.*)/s);
      const segments = way.split('/').map((segment, place) => (place === at ? hostile : segment));
      return { ...request, path: `${segments.join('/')}${query === undefined ? '' : `?${query}`}` };
    };
  });
}

const bytesTwist: fc.Arbitrary<Twist> = fc.constantFrom(...hostileBytes).map((broken): Twist => {
  return (request) => ({ ...request, body: broken(String(request.body ?? '{}')) });
});

/** Something else in place of any value of the body. */
const valueTwist: fc.Arbitrary<Twist> = fc.tuple(fc.nat(), hostileValues).map(([at, hostile]): Twist => {
  return (request) => inJson(request, (body) => replacedAt(body, at % countOf(body), hostile));
});

/** Another field in the body, or one of its fields left out. */
const fieldTwist: fc.Arbitrary<Twist> = fc
  .tuple(fc.constantFrom(...hostileTexts, 'id', 'version', 'then'), hostileValues, fc.boolean())
  .map(([name, hostile, more]): Twist => {
    return (request) =>
      inJson(request, (body) => {
        const fields = Object.entries(Object(body));
        return Object.fromEntries(more ? [...fields, [name, hostile]] : fields.slice(1));
      });
  });

function inJson(request: Raw, change: (body: unknown) => unknown): Raw {
  try {
    return { ...request, body: Buffer.from(JSON.stringify(change(JSON.parse(String(request.body)))) ?? '') };
  } catch {
    return request;
  }
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countOf(inner), 1);
}

/** The value with its `at`-th part, counted from the outside in, replaced. */
function replacedAt(value: unknown, at: number, by: unknown): unknown {
  if (at === 0) return by;
  let passed = 1;
  const entries = Object.entries(Object(value)).map(([name, inner]) => {
    const within = countOf(inner);
    const here = at - passed;
    passed += within;
    return [name, here >= 0 && here < within ? replacedAt(inner, here, by) : inner] as const;
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
