import { JsonSchema } from './json-schema';
import { refusalsOf } from './refusals';

const schemas = { Skill: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] } } as const;
const refused = (schema: JsonSchema, value: unknown) => refusalsOf(schema, value, schemas, 'it');

describe('a schema', () => {
  it.each<[JsonSchema, unknown]>([
    [{}, { anything: 1 }],
    [{ type: 'null' }, null],
    [{ type: 'number' }, 1.5],
    [{ type: 'integer' }, 1],
    [{ type: 'boolean' }, false],
    [{ type: 'string', enum: ['a'] }, 'a'],
    [{ type: 'string', format: 'date' }, '2026-02-28'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, null],
    [{ type: 'array', items: { $ref: '#/components/schemas/Skill' } }, [{ code: 'x' }]],
  ])('%j takes %j', (schema, value) => {
    expect(refused(schema, value)).toEqual([]);
  });

  it.each<[JsonSchema, unknown, readonly string[]]>([
    [{ type: 'null' }, 0, ['it is no null']],
    [{ type: 'number' }, '1', ['it is no number']],
    [{ type: 'integer' }, 1.5, ['it is no integer']],
    [{ type: 'boolean' }, 0, ['it is no boolean']],
    [{ type: 'string' }, null, ['it is no string']],
    [{ type: 'string', enum: ['a'] }, 'b', ['it is no one of a list']],
    [{ type: 'string', format: 'date' }, '2026-02-30T', ['it is no date']],
    [{ type: 'string', format: 'date' }, '2026-13-01', ['it is no date']],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, ['it is no string', 'it is no null']],
    [{ type: 'object' }, [], ['it is no object']],
    [{ type: 'array', items: {} }, {}, ['it is no array']],
    [
      { type: 'array', items: { $ref: '#/components/schemas/Skill' } },
      [{ code: 'x' }, { level: 1 }],
      ['it[1].code is missing', 'it[1].level is unknown'],
    ],
  ])('%j does not take %j', (schema, value, refusals) => {
    expect(refused(schema, value)).toEqual(refusals);
  });
});
