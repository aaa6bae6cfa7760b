import fc from 'fast-check';

const long = 'x'.repeat(5_000);

/** Texts that break what is written for tidy ones. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00x',
  '\ufeff',
  '\u202e右',
  '𠮷野家',
  "'; drop table people; --",
  '%00',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-0',
  '1e400',
  '0x10',
  '2026-02-30',
  '9999-99-99',
  '+010000-01-01',
  '00000000-0000-0000-0000-000000000000',
  '=cmd|\u0027 /C calc\u0027!A0',
  long,
];

/** JSON values that stand where something else is expected. */
export const hostileValues = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(null, true, -1, 0.5, 2 ** 53, -(2 ** 63), 1e308, [], {}, [[]], [null], { length: -1 }),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { valueOf: null, $ref: '#' },
    Array.from({ length: 300 }, () => 'x'),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What may go wrong with a body's bytes. */
export const hostileBytes: readonly ((text: string) => Buffer)[] = [
  () => Buffer.alloc(0),
  (text) => Buffer.from(text.slice(0, text.length / 2)),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), latin('"\xff\xfe\xed\xa0\x80":"\xc3"}')]),
  (text) => Buffer.from(text.replace('{', '{"__proto__":{"polluted":true},')),
  (text) => Buffer.from(text.replace('{', '{"constructor":{"prototype":{"polluted":true}},')),
  (text) => Buffer.from(text.replace(/"(\w+)":/, '"$1":{"twice":[]},"$1":')),
  (text) => Buffer.from(text.replace(/:[^,}]+/, ':1e999')),
  (text) => Buffer.from(text.replace(/:[^,}]+/, `:${'9'.repeat(2_000)}`)),
  (text) => Buffer.from(text.replace(/:[^,}]+/, `:${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
  (text) => Buffer.from(`[${text}]`),
  (text) => Buffer.from(`${text}${text}`),
  () => Buffer.from('null'),
  () => Buffer.from('"text"'),
  () => Buffer.from(`{"${'k'.repeat(1_100_000)}":1}`),
  () => Buffer.from(`{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`),
];

/** Headers with what nobody should send in them. */
export const hostileHeaders: readonly (readonly [name: string, values: readonly string[]])[] = [
  [
    'content-type',
    [
      'text/plain',
      'text/csv',
      'application/xml',
      'application/json; charset=utf-16',
      'a/b;c="',
      ';',
      'multipart/form-data; boundary=x',
    ],
  ],
  ['content-encoding', ['gzip', 'br', 'nonsense']],
  ['if-match', ['7', '"-1"', '"1e3"', 'W/"', '"99999999999"', '"1", "2"', '*', long]],
  ['idempotency-key', ['', ' ', 'two words', '\u00fc', 'k'.repeat(300)]],
  ['accept-language', ['', ',,;q=', '*;q=abc', 'en;q=1e9', 'zh'.repeat(2_000), 'x-\u00e9']],
  ['accept', ['image/png', 'q', ';;', long]],
  ['prefer', ['wait=-1', '=;', long]],
  ['doorstep-reason', ['Eine Akte', '', '\u00e9', long]],
  ['import-mapping', ['', '%%%', 'AAAA', 'e30', Buffer.from('{"__proto__":1}').toString('base64')]],
  ['authorization', ['', 'Bearer', 'Bearer a.b.c', 'Basic eDp5', `Bearer ${long}`, 'Bearer eyJhbGciOiJub25lIn0.e30.']],
];

const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What may stand behind the question mark. */
export const hostileQueries: readonly string[] = [
  'limit=0',
  'limit=1e2',
  'limit=1&limit=2',
  'limit[]=1',
  'limit=%20',
  '__proto__=1',
  '__proto__[x]=1',
  'constructor=1',
  '%ff=%ff',
  '%00=1',
  '=&&=',
  'a%',
  `${'a=1&'.repeat(500)}`,
  'cursor=%ff',
  `cursor=${cursorOf({})}`,
  `cursor=${cursorOf([])}`,
  `cursor=${cursorOf([1])}`,
  `cursor=${cursorOf(['x'])}`,
  `cursor=${cursorOf(['', ''])}`,
  `cursor=${cursorOf(['999999999999999', 'x'])}`,
  `cursor=${cursorOf(['9999-99-99', '1', 'x'])}`,
  `cursor=${cursorOf(['\ud800', '\0'])}`,
  'after=1',
  'after=:1',
  'after=nobody:1',
  'after=job-seekers:-1',
  'after=job-seekers:1e9',
  'after=__proto__:1',
  'after=job-seekers:1&after=job-seekers:1',
];

/** Segments of a path that name nothing. */
export const hostileSegments: readonly string[] = [
  '%',
  '%zz',
  '%00',
  '%ff',
  '%2f',
  '..%2f..',
  '%ed%a0%80',
  '%F0%A0%AE%B7',
  '\u00e9',
  '{}',
  '*',
  ':id',
  '__proto__',
  'a'.repeat(3_000),
  '00000000-0000-4000-8000-000000000000',
];
