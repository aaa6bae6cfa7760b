import { contractTypesIn } from './contract-types';

const read = (text: string) => contractTypesIn(new Map([['bank.messages.ts', text]]));
const dataOf = (type: string) =>
  read(`export type BankMessage = ContractMessage<'bank.opened.v1', { a: ${type} }>`).messages[0]?.data;
const schemaOf = (type: string) => dataOf(type)?.properties?.['a'];

describe('contract types', () => {
  it('are read with their names, comments and obligations', () => {
    const { messages, schemas } = read(`
      /**
       * A civil date.
       * @format date
       */
      export type Day = string;
      /** An account
       *  as a whole. */
      export interface Account {
        readonly iban: string;
        /** When it began. */
        readonly openedOn?: Day;
      }
      export type BankMessage =
        | ContractMessage<'bank.opened.v1', Account>
        /** It holds no money any more. */
        | ContractMessage<'bank.closed.v1', Account & { readonly closedOn: Day }>;
    `);
    const iban = { type: 'string' };
    const openedOn = { type: 'string', format: 'date', description: 'When it began.' };
    expect(messages).toEqual([
      { type: 'bank.opened.v1', data: { $ref: '#/components/schemas/Account' } },
      {
        type: 'bank.closed.v1',
        description: 'It holds no money any more.',
        data: {
          type: 'object',
          properties: { iban, openedOn, closedOn: { type: 'string', format: 'date', description: 'A civil date.' } },
          required: ['iban', 'closedOn'],
        },
      },
    ]);
    expect(schemas).toEqual({
      Account: {
        description: 'An account as a whole.',
        type: 'object',
        properties: { iban, openedOn },
        required: ['iban'],
      },
    });
  });

  it.each([
    ['string', { type: 'string' }],
    ['number', { type: 'number' }],
    ['boolean', { type: 'boolean' }],
    ['unknown', {}],
    ["'x'", { type: 'string', enum: ['x'] }],
    ["'x' | 'y' | null", { anyOf: [{ type: 'null' }, { type: 'string', enum: ['x', 'y'] }] }],
    ['readonly (string | number)[]', { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } }],
    ['{ readonly b?: null }', { type: 'object', properties: { b: { type: 'null' } }, required: [] }],
  ])('hold %s', (type, schema) => {
    expect(schemaOf(type)).toEqual(schema);
  });

  it.each([
    'Date',
    'any',
    'bigint',
    '42',
    'Record<string, string>',
    '[string, number]',
    '() => void',
    '{ b(): void }',
    '{ b: string } | { c: string }',
    'string & { b: string }',
  ])('cannot hold %s', (type) => {
    expect(() => schemaOf(type)).toThrow('is no plain data');
  });

  it('cannot extend one another or depend on a parameter', () => {
    const message = "export type BankMessage = ContractMessage<'bank.opened.v1', { a: B }>;";
    expect(() => read(`interface C { c: string } interface B extends C { b: string } ${message}`)).toThrow(
      'plain data',
    );
    expect(() => read(`interface B<T> { b: T } ${message}`)).toThrow('plain data');
  });
});
