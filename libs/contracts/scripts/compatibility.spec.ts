import { resolve } from 'node:path';
import { breakingChanges } from './breaking-changes.fixture';
import { breaksOf, Contracts } from './compatibility';
import { contractTypesIn } from './contract-types';
import { JsonSchema } from './json-schema';
import { contractsOf } from './published-contracts';
import { refusalsOf } from './refusals';
import { samplesIn } from './samples';
import { asyncApiPublished, asyncApiToday } from './today';

const root = resolve(__dirname, '../../..');
const published = contractsOf(asyncApiPublished(root));
const samples = samplesIn(resolve(root, 'libs/contracts/samples'));

/** Every breaking change of every published schema, each applied to a copy of the contracts. */
const broken: readonly (readonly [what: string, contracts: Contracts])[] = [
  ...Object.entries(published.schemas).flatMap(([name, schema]) =>
    breakingChanges(schema, name).map(
      (change) => [change.what, { ...published, schemas: { ...published.schemas, [name]: change.schema } }] as const,
    ),
  ),
  ...Object.entries(published.messages).flatMap(([type, message]) =>
    breakingChanges(message.data, type).map(
      (change) =>
        [
          change.what,
          { ...published, messages: { ...published.messages, [type]: { ...message, data: change.schema } } },
        ] as const,
    ),
  ),
];

const contractsIn = (text: string): Contracts => {
  const { messages, schemas } = contractTypesIn(new Map([['bank.messages.ts', text]]));
  return { messages: Object.fromEntries(messages.map(({ type, data }) => [type, { topic: 'bank', data }])), schemas };
};
const bank = (fields: string) =>
  contractsIn(`
    interface Account { readonly iban: string; readonly kind: 'giro' | 'savings'; readonly note?: string }
    export type BankMessage = ContractMessage<'bank.opened.v1', ${fields}>;
  `);

describe('contracts', () => {
  it('break nothing that was published', () => {
    expect(breaksOf(published, contractsOf(asyncApiToday(root)))).toEqual([]);
  });

  it('are refused with any single breaking change anywhere', () => {
    expect(broken.length).toBeGreaterThan(500);
    expect(broken.filter(([, contracts]) => breaksOf(published, contracts).length === 0).map(([what]) => what)).toEqual(
      [],
    );
  });

  it('no longer take their samples once a field is removed, renamed or required that was not', () => {
    const telling = broken.filter(([what]) =>
      /^(?!CloudEvent|Watermark).* (removed|renamed|made required)$/.test(what),
    );
    const unnoticed = telling.filter(([, { messages, schemas }]) =>
      samples.every(({ type, data }) => refusalsOf(messages[type]?.data as JsonSchema, data, schemas).length === 0),
    );
    expect(telling.length).toBeGreaterThan(300);
    expect(unnoticed.map(([what]) => what)).toEqual([]);
  });

  it.each([
    [
      'a removed field',
      '{ readonly iban: string; readonly kind: string }',
      '{ readonly iban: string }',
      ['.kind is gone'],
    ],
    ['a renamed field', '{ readonly iban: string }', '{ readonly number?: string }', ['.iban is gone']],
    ['a new field that is not optional', '{}', '{ readonly iban: string }', ['.iban is new and not optional']],
    [
      'a field that became required',
      '{ readonly iban?: string }',
      '{ readonly iban: string }',
      ['.iban became required'],
    ],
    [
      'a field that became optional',
      '{ readonly iban: string }',
      '{ readonly iban?: string }',
      ['.iban became optional'],
    ],
    [
      'a value no longer possible',
      "{ readonly kind: 'a' | 'b' }",
      "{ readonly kind: 'a' }",
      [".kind may no longer be 'b'"],
    ],
    [
      'null no longer possible',
      '{ readonly a: string | null }',
      '{ readonly a: string }',
      ['.a may no longer be null'],
    ],
    ['null newly possible', '{ readonly a: string }', '{ readonly a: string | null }', ['.a may now be null']],
    [
      'another type in a list',
      '{ readonly a: readonly string[] }',
      '{ readonly a: readonly number[] }',
      ['.a[] may no longer be string', '.a[] may now be number'],
    ],
    [
      'a type where anything was possible',
      '{ readonly a: unknown }',
      '{ readonly a: string }',
      ['.a may no longer be anything', '.a may now be string'],
    ],
  ])('refuse %s', (_what, before, after, breaks) => {
    expect(breaksOf(bank(before), bank(after))).toEqual(breaks.map((one) => `bank.opened.v1${one}`));
  });

  it('refuse a type that goes or moves to another topic', () => {
    const { messages, schemas } = bank('Account');
    expect(breaksOf({ messages, schemas }, { messages: {}, schemas })).toEqual(['bank.opened.v1 is gone']);
    const moved = { 'bank.opened.v1': { data: {}, ...messages['bank.opened.v1'], topic: 'elsewhere' } };
    expect(breaksOf({ messages, schemas }, { messages: moved, schemas })).toEqual([
      'bank.opened.v1 moved from bank to elsewhere',
    ]);
  });

  it.each([
    ['an optional field', '{ readonly iban: string }', '{ readonly iban: string; readonly note?: string }'],
    ['a possible value', "{ readonly kind: 'a' }", "{ readonly kind: 'a' | 'b' }"],
    [
      'a name for what they hold',
      "{ readonly iban: string; readonly kind: 'giro' | 'savings'; readonly note?: string }",
      'Account',
    ],
  ])('may gain %s', (_what, before, after) => {
    expect(breaksOf(bank(before), bank(after))).toEqual([]);
  });

  it('may gain a type', () => {
    expect(breaksOf({ messages: {}, schemas: {} }, bank('Account'))).toEqual([]);
  });
});
