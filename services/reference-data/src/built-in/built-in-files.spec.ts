import { ReferenceBook } from '@doorstep/reference';
import { EntryFacts } from '../entry/entry.events';
import { referenceEntryOf } from '../entry/entry.published';
import { builtInEntries, builtInFolder } from './built-in-files';

describe('the built-in files', () => {
  const entries: EntryFacts[] = [];
  let book = ReferenceBook.empty;
  beforeAll(async () => {
    for await (const facts of builtInEntries(builtInFolder)) entries.push(facts);
    book = ReferenceBook.of(entries.map((facts) => referenceEntryOf(facts, 1)));
  });

  it('state every entry once', () => {
    expect(entries.length).toBeGreaterThan(2_200);
    expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length);
  });

  it('lead from every township of today to its province', () => {
    const townships = entries.filter(({ level, to }) => level === 'township' && to === null);
    expect(townships.length).toBeGreaterThan(1_300);
    for (const { code } of townships) expect(book.ancestors(code, '2026-03-01').at(-1)?.code).toBe('620000');
  });

  it('say where every county of today lies, close to the prefecture it belongs to', () => {
    const counties = entries.filter(({ level, to }) => level === 'county' && to === null);
    expect(counties).toHaveLength(86);
    for (const { code } of counties) {
      const [county, prefecture] = [code, `${code.slice(0, 4)}00`].map((of) => book.division(of, '2026-03-01'));
      const at = county?.position ?? { latitude: 0, longitude: 0 };
      const centre = prefecture?.position ?? { latitude: 90, longitude: 0 };
      expect(Math.abs(at.latitude - centre.latitude)).toBeLessThan(2);
      expect(Math.abs(at.longitude - centre.longitude)).toBeLessThan(5);
    }
    expect(book.division('620521', '2026-03-01')?.position).toEqual({ latitude: 34.75, longitude: 106.137 });
    expect(book.division('620521100', '2026-03-01')).not.toHaveProperty('position');
  });

  it('keep codes that begin with a nought, and quoted names', () => {
    expect(book.name('isco-08', '0110', 'zh', '2026-03-01')).toBe('军官');
    expect(book.name('isco-08', '9112', 'en', '2026-03-01')).toMatch(/Offices, Hotels/);
  });

  it('say how long a refusal holds for every reason a seeker may have, and for no other', () => {
    const { terms } = book.ruleTable('refusal-terms', '620521', '2026-03-01')?.value as { terms: object };
    const reasons = entries.filter(({ list }) => list === 'seeker-refusal-reason').map(({ code }) => code);
    expect(Object.keys(terms).sort()).toEqual(reasons.sort());
  });

  it('know skills by several names', () => {
    const forklift = entries.find(({ list, code }) => list === 'skill' && code === 'forklift-driving');
    expect(forklift).toMatchObject({ names: { zh: '叉车驾驶', en: 'Forklift driving' } });
    expect(forklift?.value).toMatchObject({ aliases: expect.arrayContaining(['叉车', 'forklift']) as string[] });
  });

  it('weigh a match in thousandths of the whole', () => {
    const { weights } = book.ruleTable('match-score', '620521', '2026-03-01')?.value as { weights: object };
    expect(Object.values(weights).reduce((sum: number, weight: number) => sum + weight, 0)).toBe(1000);
  });

  it('give lists as lists and numbers as numbers', () => {
    expect(book.parameter('retention-checks-days', '620102001', '2026-03-01')?.value).toEqual([30, 90, 180]);
    expect(book.parameter('minimum-wage-monthly-fen', '620102001', '2022-01-01')?.value).toBe(182_000);
    expect(book.parameter('minimum-wage-monthly-fen', '622901', '2026-03-01')?.region).toBe('620000');
    expect(book.ruleTable('vacancy-legality-rules', '620102', '2026-01-31')?.entryId).toMatch(/always$/);
    expect(book.ruleTable('vacancy-legality-rules', '620102', '2026-02-01')?.entryId).toMatch(/2026-02-01$/);
  });
});
