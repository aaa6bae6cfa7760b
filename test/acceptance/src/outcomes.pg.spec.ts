import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportingPlatform } from './importing-platform';
import { dataFile, describeWithRealData } from './shared-data';

jest.setTimeout(300_000);

/** A file of outcomes, the mapping that makes it facts, and which figure each of its known totals is. */
interface Study {
  readonly file: string;
  readonly study: string;
  readonly period: string;
  readonly mapping: object;
  readonly totals: Readonly<Record<string, Total>>;
}

interface Total {
  readonly ask: string;
  readonly period?: string;
  readonly by?: string;
  readonly instead?: string;
  readonly cell?: string;
  readonly take: 'count' | 'value' | 'numerator' | 'denominator' | 'ratio';
  /** Decimal places of the currency that the figure has in minor units. */
  readonly minorUnits?: number;
  /** Decimal places that the known total has. */
  readonly digits?: number;
}

type Value = Readonly<Partial<Record<Total['take'], number>>>;
type Figure = { readonly total: { readonly value: Value } } & {
  readonly cells: readonly { readonly cell: readonly string[]; readonly value: Value }[];
};

const folder = join(__dirname, '../studies');
const jsonIn = <Of>(file: string): Of => JSON.parse(readFileSync(file, 'utf8')) as Of;
const studies = readdirSync(folder).map((file) => jsonIn<Study>(join(folder, file)));
const nameOf = ({ file }: Study) => file.replace(/\.csv$/, '');

function queryOf({ period, study }: Study, total: Total): string {
  const more = [
    total.by === undefined ? [] : [`by=${total.by}`],
    total.instead === undefined ? [] : [`instead=${total.instead}`],
  ];
  return [total.period ?? period, `study=${study}`, ...more.flat()].join('&');
}

function taken({ total, cells }: Figure, { cell, take, minorUnits = 0, digits }: Total): number | undefined {
  const value = cell === undefined ? total.value : cells.find((one) => one.cell.join() === cell)?.value;
  const number = value?.[take];
  if (number === undefined) return undefined;
  const major = number / 10 ** minorUnits;
  return digits === undefined ? major : Number(major.toFixed(digits));
}

describeWithRealData('outcome records of studies', () => {
  const platform = new ImportingPlatform();
  const mappings = mkdtempSync(join(tmpdir(), 'doorstep-studies-'));
  const expected = jsonIn<Readonly<Record<string, Readonly<Record<string, number>>>>>(dataFile('EXPECTED.json'));
  beforeAll(() => platform.start('placement-metrics'));
  afterAll(async () => {
    rmSync(mappings, { recursive: true });
    await platform.stop();
  });

  const send = async (study: Study) => {
    const file = join(mappings, `${study.study}.json`);
    writeFileSync(file, JSON.stringify(study.mapping));
    return (await platform.importWith('outcome-records', dataFile(study.file), file)).end;
  };

  it('are of every file with known totals, and every total is asked for', () => {
    expect(studies.map(nameOf).sort()).toEqual(Object.keys(expected).sort());
    for (const study of studies)
      expect(Object.keys(study.totals).sort()).toEqual(Object.keys(expected[nameOf(study)] ?? {}).sort());
  });

  it.each(studies.map((study): [string, Study] => [study.study, study]))(
    '%s: every row is taken once, and every total comes out',
    async (_, study) => {
      const first = await send(study);
      expect(first).toMatchObject({ totals: { created: first.totals.rows, refused: 0, skipped: 0 }, reasons: {} });
      const again = await send(study);
      expect(again.totals).toMatchObject({ rows: first.totals.rows, unchanged: first.totals.rows });
      const found: Record<string, number | undefined> = {};
      for (const [key, total] of Object.entries(study.totals)) {
        const path = `/api/metrics/${total.ask}/value?${queryOf(study, total)}`;
        found[key] = taken((await platform.get(path)) as unknown as Figure, total);
      }
      expect(found).toEqual(expected[nameOf(study)]);
    },
  );

  it('are no part of the figures of the register', async () => {
    const { total } = (await platform.get(
      '/api/metrics/spells-begun/value?from=1970-01-01&to=2000-01-01',
    )) as unknown as Figure;
    expect(total.value.count).toBe(0);
  });
});
