import { Catalogue } from '@doorstep/service';
import * as en from '../messages/en.json';
import * as zh from '../messages/zh.json';
import { csvOf, FigureTables } from './metric-table';
import { MetricFigureView } from './metric.views';

const catalogue = new Catalogue({ en, zh });
const figure = (label: string): MetricFigureView => ({
  passport: {
    metric: 'persons-placed',
    version: 1,
    parameters: { spellGapDays: 30 },
    from: '2026-03-01',
    to: '2026-04-01',
    region: '620102',
    asOf: '2026-04-01T00:00:00.000Z',
    treeVersion: 'v1',
    stated: [],
    provisional: false,
    watermarks: [],
  },
  by: ['employer'],
  total: { cell: [], labels: [], value: { measure: 'count', count: 12 }, subjects: 12, suppression: null },
  cells: [{ cell: ['e'], labels: [label], value: { measure: 'count', count: 3 }, subjects: 3, suppression: 'small' }],
});

const english = new FigureTables(catalogue, 'en');

describe('a figure as a table', () => {
  it('carries its passport, in the reader’s language', () => {
    const lines = csvOf(english.of(figure('A, B & Co'))).split('\r\n');
    expect(lines[0]).toBe('\uFEFFFigure,Persons placed in market work');
    expect(lines.slice(-4)).toEqual([
      'Employer,Count,Persons or vacancies,Not for publication',
      'Total,12,12,',
      '"A, B & Co",3,3,small',
      '',
    ]);
    expect(csvOf(new FigureTables(catalogue, 'zh').of(figure('甲公司')))).toContain(
      '用人单位,数量,人数或岗位数,不宜公布',
    );
  });

  it('holds nothing a spreadsheet would take for a formula', () => {
    for (const label of ['=1+1', '+1', '-1', '@a']) expect(csvOf(english.of(figure(label)))).toContain(`'${label}`);
  });
});
