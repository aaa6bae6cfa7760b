import { mapRow } from './map-row';
import { FieldRule, Mapping } from './mapping';
import { parseMapping } from './parse-mapping';
import { Cell } from './rows';

type WrittenRule = Omit<FieldRule, 'columns'> & { column?: string; columns?: readonly string[] };

const mappingOf = (fields: Record<string, WrittenRule>, more: object = {}): Mapping =>
  parseMapping({
    kind: 'vacancies',
    source: 'test',
    format: { type: 'csv' },
    identifier: { scheme: 'test-id', column: 'id' },
    fields,
    ...more,
  });

const map = (rule: WrittenRule, cells: Record<string, Cell>, more: object = {}) =>
  mapRow(mappingOf({ field: { ...rule } }, more), { line: 2, cells: new Map(Object.entries({ id: '7', ...cells })) });

const value = (rule: WrittenRule, cell: string) => map({ column: 'x', ...rule }, { x: cell }).values['field'];
const problem = (rule: WrittenRule, cell: string) => map({ column: 'x', ...rule }, { x: cell }).problems[0];

describe('a field', () => {
  it('is the trimmed text of its column, the first that is filled', () => {
    expect(value({}, '  welder ')).toBe('welder');
    expect(map({ columns: ['a', 'b'] }, { a: ' ', b: 'second' }).values).toEqual({ field: 'second' });
  });

  it('joins and splits columns', () => {
    expect(map({ columns: ['a', 'b', 'c'], join: ', ' }, { a: 'x', b: '', c: 'z' }).values).toEqual({ field: 'x, z' });
    expect(value({ split: '|' }, 'a| b||a')).toEqual(['a', 'b']);
    expect(map({ columns: ['a', 'b'], split: '|' }, { a: '1', b: '2' }).values).toEqual({ field: ['1', '2'] });
    expect(map({ column: 'a' }, { a: ['x', 'y'] }).values).toEqual({ field: ['x', 'y'] });
  });

  it('takes out and rewrites what a pattern finds', () => {
    expect(value({ extract: '^(\\d{4}) - ' }, '0401 - Biology')).toBe('0401');
    expect(problem({ extract: '^\\d{4}' }, 'Biology')).toEqual({ code: 'pattern-not-found', field: 'field' });
    const parent = {
      rewrite: [
        ['(\\d)-\\d\\d-00', '$1-00-00'],
        ['(\\d-\\d\\d)-\\d\\d', '$1-00'],
        ['\\d-00-00', ''],
      ] as [string, string][],
    };
    expect(value(parent, '2-01-05')).toBe('2-01-00');
    expect(value(parent, '2-01-00')).toBe('2-00-00');
  });

  it('translates codes, both spellings of one, and refuses what it does not know', () => {
    const rule = { split: '|', codes: { Veterans: 'veteran', vet: 'veteran', Other: null } };
    expect(value(rule, 'Veterans|vet|Other')).toEqual(['veteran']);
    expect(problem(rule, 'Students')).toEqual({ code: 'unknown-code', field: 'field' });
    expect(value({ ...rule, otherCodes: 'keep' }, 'vet|Students')).toEqual(['veteran', 'Students']);
    expect(value({ codes: { a: 'x' }, otherCodes: 'keep' }, 'constructor')).toBe('constructor');
  });

  it('is for everybody where the list says so', () => {
    expect(value({ split: '|', emptyWhen: 'public' }, 'vet|public')).toEqual([]);
    expect(value({ split: '|', emptyWhen: 'public' }, 'vet')).toEqual(['vet']);
  });

  it('reads dates that exist', () => {
    expect(value({ date: 'YYYY-MM-DD' }, '2024-02-29')).toBe('2024-02-29');
    expect(value({ date: 'YYYY-MM-DD', addDays: 1 }, '2024-02-29')).toBe('2024-03-01');
    expect(value({ date: 'D/M/YYYY' }, '7/11/2023')).toBe('2023-11-07');
    expect(value({ date: 'MMMM D, YYYY *' }, 'November 6, 2023 5:25 PM')).toBe('2023-11-06');
    expect(value({ date: 'YYYY年M月D日' }, '2023年11月6日')).toBe('2023-11-06');
    expect(problem({ date: 'YYYY-MM-DD' }, '2023-02-29')).toMatchObject({ code: 'not-a-date' });
    expect(problem({ date: 'MMMM D, YYYY' }, 'Foo 6, 2023')).toMatchObject({ code: 'not-a-date' });
  });

  it('reads numbers within bounds, exactly', () => {
    expect(value({ number: { thousands: ',' } }, '12,345.5')).toBe(12345.5);
    expect(value({ number: { decimal: ',', thousands: '.' } }, '1.234,5')).toBe(1234.5);
    expect(problem({ number: { decimal: ',' } }, '1.5')).toMatchObject({ code: 'not-a-number' });
    expect(value({ number: { integer: true, factor: 7 } }, '12')).toBe(84);
    expect(problem({ number: { integer: true } }, '1.5')).toMatchObject({ code: 'not-a-whole-number' });
    expect(problem({ number: { min: 1, max: 520 } }, '99999')).toEqual({
      code: 'out-of-bounds',
      params: { min: 1, max: 520 },
      field: 'field',
    });
    for (const text of ['ERROR', '1e9', '0x10', 'Infinity', '1 2', ''])
      expect(value({ number: {} }, text)).toBeUndefined();
  });

  it('reads money into minor units without floats', () => {
    const dollars = (text: string) =>
      map({ column: 'x', number: { minorUnits: 2 } }, { x: text }, { currency: 'USD' }).values;
    expect(dollars('1.10')).toEqual({ field: 110, currency: 'USD' });
    expect(dollars('0.295')).toEqual({ field: 30, currency: 'USD' });
    expect(dollars('4.35')).toEqual({ field: 435, currency: 'USD' });
    expect(dollars('-2')).toEqual({ field: -200, currency: 'USD' });
  });

  it('scales money before it rounds it, once', () => {
    const minor = (text: string, factor: number) =>
      map({ column: 'x', number: { minorUnits: 2, factor } }, { x: text }, { currency: 'USD' }).values['field'];
    expect(minor('9.930049896240234', 1000)).toBe(993_005);
    expect(minor('3.5958900451660156', 1000)).toBe(359_589);
    expect(minor('1.000005', 1000)).toBe(100_001);
    expect(minor('-1.000005', 1000)).toBe(-100_001);
    expect(minor('0', 1000)).toBe(0);
    expect(minor('1.01', 0.5)).toBe(51);
    expect(minor('12', 10_000)).toBe(12_000_000);
  });

  it('must have its form', () => {
    expect(value({ pattern: '\\d{6}' }, '620102')).toBe('620102');
    expect(problem({ pattern: '\\d{6}' }, '6201023')).toEqual({ code: 'not-in-this-form', field: 'field' });
  });

  it('has a default, or is required', () => {
    expect(value({ default: 1 }, ' ')).toBe(1);
    expect(problem({ required: true }, ' ')).toEqual({ code: 'required', field: 'field' });
    expect(map({ column: 'x' }, { x: '' })).toMatchObject({ values: {}, problems: [] });
  });

  it('stays unknown with a note where the mapping says so', () => {
    const row = map({ column: 'x', number: { max: 520 }, unusable: 'unknown' }, { x: 'ERROR' });
    expect(row).toMatchObject({ values: {}, problems: [], notes: [{ code: 'not-a-number', field: 'field' }] });
  });
});

describe('a row', () => {
  it('has its source record, constants and nested fields', () => {
    const mapping = mappingOf(
      { 'wage.minMinor': { column: 'from' }, 'wage.maxMinor': { column: 'to' } },
      { constants: { standing: 'listed', 'wage.period': 'year' } },
    );
    const row = mapRow(mapping, {
      line: 2,
      cells: new Map([
        ['id', ' 7 '],
        ['from', '1'],
        ['to', '2'],
      ]),
    });
    expect(row.sourceRecord).toEqual({ scheme: 'test-id', id: '7' });
    expect(row.values).toEqual({ standing: 'listed', wage: { period: 'year', minMinor: '1', maxMinor: '2' } });
  });

  it('needs an identifier', () => {
    expect(map({ column: 'x' }, { id: '', x: '1' }).problems).toEqual([{ code: 'identifier-missing' }]);
  });

  it('is skipped where the mapping says so', () => {
    const more = { skipWhen: [{ column: 'x', in: ['Withdrawn'] }] };
    expect(map({ column: 'x' }, { x: 'Withdrawn' }, more).skipped).toBe(true);
    expect(map({ column: 'x' }, { x: 'Approved' }, more).skipped).toBe(false);
  });

  it('never shows a value in a reason', () => {
    const secret = '620102199001011234';
    const rules: WrittenRule[] = [
      { codes: { a: 'b' } },
      { date: 'YYYY-MM-DD' },
      { number: { max: 5 } },
      { pattern: 'x' },
      { extract: 'y' },
    ];
    for (const rule of rules) expect(JSON.stringify(problem(rule, secret))).not.toContain(secret);
  });
});
