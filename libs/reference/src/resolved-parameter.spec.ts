import { entryIdOf, nation, ReferenceEntry } from './entry';
import { ReferenceBook } from './reference-book';
import { holdsNumber, holdsNumbers, parametersUsed, resolveParameter } from './resolved-parameter';

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
    const resolved = resolveParameter(book, 'grace-days', '620102', '2026-01-01');
    expect(resolved).toEqual({
      name: 'grace-days',
      value: 7,
      entryId: 'parameter.grace-days.000000.always',
      version: 1,
    });
    expect(Object.isFrozen(resolved)).toBe(true);
  });

  it('keeps its value when the parameter is restated later', () => {
    const resolved = resolveParameter(book, 'grace-days', '620102', '2026-01-01');
    const later = resolveParameter(book.with(parameter('grace-days', 10, 2)), 'grace-days', '620102', '2026-01-01');
    expect([resolved?.value, resolved?.version]).toEqual([7, 1]);
    expect([later?.value, later?.version]).toEqual([10, 2]);
  });

  it('says whether it holds a number or a list of them', () => {
    const [grace, checks, mode] = ['grace-days', 'checks-days', 'mode'].map((name) => {
      const resolved = resolveParameter(book, name, nation, '2026-01-01');
      return resolved && [holdsNumber(resolved), holdsNumbers(resolved)];
    });
    expect([grace, checks, mode]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(resolveParameter(book, 'unstated', nation, '2026-01-01')).toBeUndefined();
  });

  it('is listed once among the parameters used, in order of names', () => {
    const grace = resolveParameter(book, 'grace-days', nation, '2026-01-01');
    const checks = resolveParameter(book, 'checks-days', nation, '2026-01-01');
    const unstated = resolveParameter(book, 'unstated', nation, '2026-01-01');
    expect(parametersUsed([grace, checks, unstated, grace])).toEqual([checks, grace]);
  });
});
