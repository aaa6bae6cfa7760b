import { addDays, covers } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { divisionList, entryIdOf, nation, ReferenceEntry, Subject } from './entry';
import { ReferenceBook } from './reference-book';

const entry = (
  subject: Subject,
  from: string,
  to: string | null,
  more: Partial<ReferenceEntry> = {},
): ReferenceEntry => ({
  ...subject,
  entryId: entryIdOf(subject, from),
  from,
  to,
  source: 'test',
  version: 1,
  ...more,
});

const division = (code: string, parent: string, from = '', to: string | null = null): ReferenceEntry =>
  entry({ kind: 'division', list: divisionList, code, region: nation }, from, to, {
    parent,
    level: 'county',
    names: { zh: `区${code}`, en: `Division ${code}` },
  });

const wage = (region: string, value: number, from: string, to: string | null = null): ReferenceEntry =>
  entry({ kind: 'parameter', list: 'wage', code: '', region }, from, to, { value, unit: 'fen' });

const gansu = [
  division('620000', ''),
  division('620100', '620000'),
  division('620102', '620100'),
  division('620102001', '620102'),
];

describe('the division tree', () => {
  it('follows parent links, not codes', () => {
    const book = ReferenceBook.of([...gansu, division('620171001', '620102')]);
    expect(book.ancestors('620171001', '2026-01-01').map((above) => above.code)).toEqual([
      '620102',
      '620100',
      '620000',
    ]);
    expect(book.within('620171001', '620102', '2026-01-01')).toBe(true);
    expect(book.within('620171001', '620171', '2026-01-01')).toBe(false);
  });

  it('tells the points of the divisions of a day', () => {
    const at = { latitude: 36.06, longitude: 103.83 };
    const moved = { latitude: 36.1, longitude: 103.8 };
    const book = ReferenceBook.of([
      ...gansu,
      { ...division('620103', '620100', '', '2020-01-01'), position: at },
      { ...division('620103', '620100', '2020-01-01'), position: moved },
      { ...wage('620102', 1, ''), position: at },
    ]);
    expect([...book.positions('2019-12-31')]).toEqual([['620103', at]]);
    expect([...book.positions('2020-01-01')]).toEqual([['620103', moved]]);
  });

  it('knows a division on its days only', () => {
    const book = ReferenceBook.of([
      division('620000', ''),
      division('622300', '620000', '', '2001-05-09'),
      division('620600', '620000', '2001-05-09'),
    ]);
    expect(book.division('622300', '2001-05-08')?.parent).toBe('620000');
    expect(book.division('622300', '2001-05-09')).toBeUndefined();
    expect(book.division('620600', '2001-05-09')?.code).toBe('620600');
    expect(book.within('620600', nation, '2001-05-08')).toBe(false);
    expect(book.within('620600', nation, '2001-05-09')).toBe(true);
  });

  it('ends on a loop of parents', () => {
    const book = ReferenceBook.of([division('1', '2'), division('2', '3'), division('3', '1')]);
    expect(book.ancestors('1', '2026-01-01').map((above) => above.code)).toEqual(['2', '3']);
  });
});

describe('codes and names', () => {
  const book = ReferenceBook.of([
    entry({ kind: 'code', list: 'shift', code: 'night', region: nation }, '2020-01-01', '2025-01-01', {
      names: { zh: '夜班', en: 'Night' },
    }),
    entry({ kind: 'occupation', list: 'isco-08', code: '5120', region: nation }, '', null, {
      names: { zh: '厨师', en: 'Cooks' },
    }),
  ]);

  it('are known between their days', () => {
    expect(book.isKnown('shift', 'night', '2019-12-31')).toBe(false);
    expect(book.isKnown('shift', 'night', '2020-01-01')).toBe(true);
    expect(book.isKnown('shift', 'night', '2025-01-01')).toBe(false);
    expect(book.isKnown('isco-08', '5120', '1990-01-01')).toBe(true);
    expect(book.isKnown('isco-08', 'night', '2024-01-01')).toBe(false);
  });

  it('speak both languages', () => {
    expect(book.name('shift', 'night', 'zh', '2024-01-01')).toBe('夜班');
    expect(book.name('isco-08', '5120', 'en', '2024-01-01')).toBe('Cooks');
    expect(book.name('isco-08', '9999', 'en', '2024-01-01')).toBeUndefined();
  });
});

describe('a parameter', () => {
  const book = ReferenceBook.of([
    ...gansu,
    wage(nation, 1, ''),
    wage('620000', 167000, '2021-09-01', '2023-11-01'),
    wage('620000', 185000, '2023-11-01'),
    wage('620102', 202000, '2023-11-01', '2026-01-01'),
  ]);

  it('is the nearest region’s, up the tree to the nation', () => {
    expect(book.parameter('wage', '620102001', '2024-06-01')).toEqual({
      value: 202000,
      entryId: 'parameter.wage.620102.2023-11-01',
      version: 1,
      source: 'test',
      region: '620102',
    });
    expect(book.parameter('wage', '620100', '2024-06-01')?.region).toBe('620000');
    expect(book.parameter('wage', '620102001', '2021-08-31')?.region).toBe(nation);
    expect(book.parameter('wage', nation, '2024-06-01')?.value).toBe(1);
    expect(book.parameter('other', '620102001', '2024-06-01')).toBeUndefined();
  });

  it('holds from its first day until before its last', () => {
    expect(book.parameter('wage', '620000', '2023-10-31')?.value).toBe(167000);
    expect(book.parameter('wage', '620000', '2023-11-01')?.value).toBe(185000);
    expect(book.parameter('wage', '620102', '2025-12-31')?.value).toBe(202000);
    expect(book.parameter('wage', '620102', '2026-01-01')?.value).toBe(185000);
  });

  it('is apart from a rule table of the same name', () => {
    const table = entry({ kind: 'rule-table', list: 'wage', code: '', region: nation }, '', null, {
      value: { rules: [] },
    });
    expect(book.with(table).ruleTable('wage', '620102', '2024-06-01')?.value).toEqual({ rules: [] });
    expect(book.with(table).parameter('wage', '620102', '2024-06-01')?.value).toBe(202000);
  });
});

const day = fc.nat(3650).map((days) => addDays('2016-01-01', days));
const codes = ['a', 'b', 'c', 'd', 'e'];
const statement = fc.record({
  region: fc.constantFrom(...codes, nation),
  from: day,
  days: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
  value: fc.nat(1000),
  version: fc.integer({ min: 1, max: 3 }),
});
const entries = fc.array(
  fc.oneof(
    fc
      .record({ code: fc.constantFrom(...codes), parent: fc.constantFrom(...codes, '') })
      .map(({ code, parent }) => division(code, parent)),
    statement.map(({ region, from, days, value, version }) => ({
      ...wage(region, value, from, days === null ? null : addDays(from, days)),
      version,
    })),
  ),
  { maxLength: 40 },
);

describe('any book', () => {
  it('answers with an entry of the region or above that is valid on the day, and none nearer is', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...codes), day, (stated, region, on) => {
        const book = ReferenceBook.of(stated);
        const up = book.regionsUp(region, on);
        const valid = [...book.entries()].filter((one) => one.kind === 'parameter' && covers(one, on));
        const nearest = up.find((candidate) => valid.some((one) => one.region === candidate));
        expect(book.parameter('wage', region, on)?.region).toBe(nearest);
      }),
    );
  });

  it('is within its region exactly when the region is among its ancestors', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...codes), fc.constantFrom(...codes), day, (stated, code, region, on) => {
        const book = ReferenceBook.of(stated);
        const above = book.ancestors(code, on).map((one) => one.code);
        expect(new Set(above).size).toBe(above.length);
        expect(book.within(code, region, on)).toBe(code === region || above.includes(region));
      }),
    );
  });

  it('is the same whatever the order and number of times its entries arrive, as long as versions tell them apart', () => {
    const distinct = entries.map((stated) => [
      ...new Map(stated.map((one) => [`${one.entryId}@${one.version}`, one])).values(),
    ]);
    fc.assert(
      fc.property(distinct, fc.constantFrom(...codes), day, (stated, region, on) => {
        const forward = ReferenceBook.of(stated);
        const backward = ReferenceBook.of([...stated, ...stated].reverse());
        const sorted = (book: ReferenceBook) => [...book.entries()].sort((a, b) => a.entryId.localeCompare(b.entryId));
        expect(sorted(backward)).toEqual(sorted(forward));
        expect(backward.parameter('wage', region, on)).toEqual(forward.parameter('wage', region, on));
      }),
    );
  });

  it('is the same built at once or entry by entry', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...codes), day, (stated, region, on) => {
        const atOnce = ReferenceBook.of(stated);
        const inTurn = stated.reduce((book, one) => book.with(one), ReferenceBook.empty);
        expect(new Set(atOnce.entries())).toEqual(new Set(inTurn.entries()));
        expect(atOnce.parameter('wage', region, on)).toEqual(inTurn.parameter('wage', region, on));
        expect(atOnce.ancestors(region, on)).toEqual(inTurn.ancestors(region, on));
      }),
    );
  });

  it('forgets a withdrawn entry and keeps the older book as it was', () => {
    fc.assert(
      fc.property(entries, statement, (stated, { region, from, value }) => {
        const before = ReferenceBook.of(stated);
        const added = wage(region, value, from);
        const known = before.byEntryId(added.entryId);
        const after = before.with({ ...added, version: 9 }).without(added.entryId);
        expect(after.byEntryId(added.entryId)).toBeUndefined();
        expect(after.history(added)).toEqual(before.history(added).filter((one) => one.entryId !== added.entryId));
        expect(before.byEntryId(added.entryId)).toBe(known);
      }),
    );
  });
});
