import { stringify } from 'csv-stringify/sync';
import { Catalogue, Language } from '@doorstep/service';
import { MetricFigureView, StatedNumberView, ValueView } from './metric.views';

const columnsOf = (value: ValueView): readonly [string, number | null | undefined][] => {
  switch (value.measure) {
    case 'count':
      return [['count', value.count]];
    case 'ratio':
      return [
        ['numerator', value.numerator],
        ['denominator', value.denominator],
        ['ratio', value.ratio],
      ];
    case 'disparity':
      return [
        ['numerator', value.numerator],
        ['denominator', value.denominator],
        ['ratio', value.ratio],
        ['toBest', value.toBest],
        ['toBestAmongAlike', value.toBestAmongAlike],
      ];
    case 'survival':
      return [
        ['of', value.of],
        ['happened', value.happened],
        ['medianDays', value.medianDays],
        ['within6Months', value.within6Months?.happened],
        ['within12Months', value.within12Months?.happened],
      ];
    default:
      return [
        ['of', value.of],
        ['value', value.value],
      ];
  }
};

const numberOf = ({ parameter, region, value, unit, entryId, version, source }: StatedNumberView): string =>
  `${parameter} ${region}: ${value} ${unit ?? ''} (${entryId}@${version}, ${source})`;

/** A figure as a table for spreadsheets: its passport, then a line for each cell. No cell is taken for a formula. */
export function csvOf(figure: MetricFigureView, name: string, catalogue: Catalogue, language: Language): string {
  const { passport, by, total, cells } = figure;
  const text = (key: string) => catalogue.text(language, `table.${key}`);
  const parameters = Object.entries(passport.parameters).map(([key, value]) => `${key}=${value}`);
  const head = [
    [text('metric'), name],
    [text('definition'), `${passport.metric} ${passport.version}`],
    [text('period'), `${passport.from} – ${passport.to}`],
    [text('region'), passport.region],
    [text('as-of'), passport.asOf],
    [text('parameters'), parameters.join(' ')],
    [text('tree'), passport.treeVersion],
    [text('inputs'), passport.inputs],
    ...passport.stated.map((one) => [text('stated'), numberOf(one)]),
    [text('provisional'), text(passport.provisional ? 'yes' : 'no')],
    [],
  ];
  const measures = columnsOf(total.value).map(([key]) => text(key));
  const lines = [total, ...cells].map(({ cell, labels, value, subjects, suppression }) => [
    ...by.map((_, at) => (cell.length === 0 ? text('total') : labels[at])),
    ...columnsOf(value).map(([, number]) => number ?? ''),
    subjects,
    suppression === null ? '' : text(suppression),
  ]);
  const titles = [...by.map((dimension) => text(dimension)), ...measures, text('subjects'), text('suppression')];
  return stringify([...head, titles, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
