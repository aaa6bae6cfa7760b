import { Workbook } from 'exceljs';
import { Catalogue } from '@doorstep/service';
import * as en from '../messages/en.json';
import * as zh from '../messages/zh.json';
import { FigureTable, TableLine } from './metric-table';
import { columnsOf, workbookOf } from './metric-workbook';

const catalogue = new Catalogue({ en, zh });
const line = (label: string, withheld: string | null = null): TableLine => ({
  labels: [label],
  numbers: [
    { kind: 'count', value: 1234 },
    { kind: 'share', value: 0.256 },
    { kind: 'count', value: 0.5 },
  ],
  withheld,
});
const tableOf = (...lines: readonly TableLine[]): FigureTable => ({
  name: 'Persons placed',
  passport: [['Definition', 'persons-placed 1']],
  labelTitles: ['Employer'],
  numberTitles: ['Count', 'Ratio', 'Credit'],
  withheldTitle: 'Not for publication',
  lines,
});
const opened = async (table: FigureTable, language: 'en' | 'zh' = 'en') => {
  const workbook = new Workbook();
  const file = await workbookOf(table, catalogue, language);
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  const [figures, passport] = workbook.worksheets;
  if (figures === undefined || passport === undefined) throw new Error('two sheets expected');
  return { figures, passport };
};

describe('a workbook', () => {
  it('holds numbers as numbers, shares in percent, under titles that stay', async () => {
    const { figures } = await opened(tableOf(line('Laundry')));
    expect(figures.getRow(1).values).toEqual([, 'Employer', 'Count', 'Ratio', 'Credit', 'Not for publication']);
    const cells = [1, 2, 3, 4].map((at) => figures.getRow(2).getCell(at));
    expect(cells.map(({ value, numFmt }) => [value, numFmt])).toEqual([
      ['Laundry', undefined],
      [1234, '#,##0'],
      [0.256, '0.0%'],
      [0.5, '#,##0.00'],
    ]);
    expect(figures.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('has words in place of every number that is not for publication', async () => {
    const { figures } = await opened(tableOf(line('Laundry', 'small')));
    expect(figures.getRow(2).values).toEqual([, 'Laundry', 'withheld', 'withheld', 'withheld', 'small']);
  });

  it.each(['=1+1', '+1', '-1', '@a', '=HYPERLINK("https://example.org")'])('stores %s as text', async (text) => {
    const { figures } = await opened(tableOf(line(text)));
    const { value, formula } = figures.getRow(2).getCell(1);
    expect([value, formula]).toEqual([text, undefined]);
  });

  it('has a sheet of the passport, named in the reader’s language, and columns wide enough for Chinese', async () => {
    const { figures, passport } = await opened(tableOf(line('七里河区晏家坪街道办事处')), 'zh');
    expect([figures.name, passport.name]).toEqual(['数据', '数据说明']);
    expect(passport.getRow(1).values).toEqual([, 'Definition', 'persons-placed 1']);
    expect(figures.getColumn(1).width).toBeGreaterThanOrEqual(24);
    expect([columnsOf('七里河 A'), columnsOf('abc')]).toEqual([8, 3]);
  });
});
