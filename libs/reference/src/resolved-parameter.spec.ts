import { entryIdOf, nation, ReferenceEntry } from './entry';
import { ReferenceBook } from './reference-book';
import { parametersUsed, resolveNumber, resolveNumbers, resolveParameter } from './resolved-parameter';

const parameter = (list: string, value: unknown, version = 1): ReferenceEntry => {
  const subject = { kind: 'parameter', list, code: '', region: nation } as const;
  return { ...subject, entryId: entryIdOf(subject, ''), from: '', to: null, source: 'test', value, version };
};

const book = ReferenceBook.of([
  parameter('grace-days', 7),
  parameter('checks-days', [30, 90, 180]),
  parameter('mode', 'strict'),
]);

describe('a resolved parameter', () => {
  it('names value, entry and version, and cannot be changed', () => {
    const resolved = resolveNumber(book, 'grace-days', '620102', '2026-01-01');
    expect(resolved).toEqual({
      name: 'grace-days',
      value: 7,
      entryId: 'parameter.grace-days.000000.always',
      version: 1,
    });
    expect(Object.isFrozen(resolved)).toBe(true);
  });

  it('keeps its value when the parameter is restated later', () => {
    const resolved = resolveNumber(book, 'grace-days', '620102', '2026-01-01');
    const later = resolveNumber(book.with(parameter('grace-days', 10, 2)), 'grace-days', '620102', '2026-01-01');
    expect([resolved?.value, resolved?.version]).toEqual([7, 1]);
    expect([later?.value, later?.version]).toEqual([10, 2]);
  });

  it('is of the type that was asked for', () => {
    expect(resolveNumbers(book, 'checks-days', nation, '2026-01-01')?.value).toEqual([30, 90, 180]);
    expect(resolveParameter(book, 'mode', nation, '2026-01-01')?.value).toBe('strict');
    expect(() => resolveNumber(book, 'mode', nation, '2026-01-01')).toThrow('mode');
    expect(() => resolveNumbers(book, 'grace-days', nation, '2026-01-01')).toThrow('grace-days');
    expect(resolveNumber(book, 'unstated', nation, '2026-01-01')).toBeUndefined();
  });

  it('is listed once among the parameters used, in order of names', () => {
    const grace = resolveNumber(book, 'grace-days', nation, '2026-01-01');
    const checks = resolveNumbers(book, 'checks-days', nation, '2026-01-01');
    const unstated = resolveNumber(book, 'unstated', nation, '2026-01-01');
    expect(parametersUsed([grace, checks, unstated, grace])).toEqual([checks, grace]);
  });
});
