import { MappingError } from './mapping-problems';
import { parseMapping, parseMappingText } from './parse-mapping';

const written = {
  kind: 'courses',
  source: 'a-source',
  format: { type: 'csv' },
  identifier: { scheme: 'a-scheme', columns: ['p', 'q'] },
  fields: { title: { column: 'program' } },
};

const problems = (value: unknown): readonly string[] => {
  try {
    parseMapping(value);
    return [];
  } catch (failure) {
    expect(failure).toBeInstanceOf(MappingError);
    return (failure as MappingError).problems.map((problem) => problem.path);
  }
};

describe('a mapping file', () => {
  it('is read with its columns as lists', () => {
    expect(parseMapping(written)).toEqual({
      ...written,
      fields: { title: { columns: ['program'] } },
      constants: {},
      skipWhen: [],
    });
  });

  it('names every field that is wrong', () => {
    expect(problems({ ...written, kind: 'A B', format: { type: 'xls', encoding: 'latin1' }, extra: 1 })).toEqual([
      'kind',
      'format.type',
      'format.encoding',
      'extra',
    ]);
    expect(problems({})).toEqual(['kind', 'source', 'format', 'identifier', 'fields']);
    expect(problems({ ...written, fields: { title: { colum: 'x' }, '__proto__.x': { column: 'x' } } })).toEqual([
      'fields.title.colum',
      'fields.__proto__.x',
    ]);
    expect(problems({ ...written, fields: { title: {}, other: { column: 'a', columns: ['b'] } } })).toEqual([
      'fields.title',
      'fields.other',
    ]);
    expect(
      problems({ ...written, fields: { a: { column: 'x', date: 'MM-DD' }, b: { column: 'x', number: { max: '5' } } } }),
    ).toEqual(['fields.a.date', 'fields.b.number.max']);
    expect(problems([])).toEqual(['']);
  });

  it('refuses patterns that are broken or could take for ever', () => {
    const nested = ['((a)+)+$', '(?:(?:a)b*)+', '(?<x>[ab]+)*', '(a+)?{2,}', '((a+)?b)*', '(\\(a+){9}'];
    const choosing = ['(a|a)*b', '(?:a|aa)+$', '((?:a|b))+'];
    for (const pattern of ['(', '(a+)+$', '(\\d*x)*', '(a{1,9})+', 'x'.repeat(301), ...nested, ...choosing])
      expect(problems({ ...written, fields: { a: { column: 'x', pattern } } })).toEqual(['fields.a.pattern']);
    const quick = ['(\\d+)-(\\d+)', '(a\\+)+', '([+*|(])+', '(?:.*[^A-Z])?([LS])', '(?:ab){2}', '(.*?)(?:L/S|L|S)'];
    for (const pattern of quick) expect(problems({ ...written, fields: { a: { column: 'x', pattern } } })).toEqual([]);
  });

  it('needs a currency for amounts of money', () => {
    const fields = { tuitionMinor: { column: 'tuition', number: { minorUnits: 2 } } };
    expect(problems({ ...written, fields })).toEqual(['currency']);
    expect(problems({ ...written, fields, currency: 'USD' })).toEqual([]);
  });

  it('says so when it is no JSON', () => {
    expect(() => parseMappingText('{')).toThrow('mapping: must be JSON');
    expect(() => parseMappingText('[]')).toThrow('mapping: must be an object');
    expect(() => parseMappingText('{}')).toThrow('kind: is missing');
  });
});
