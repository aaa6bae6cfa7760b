import { stringify } from 'csv-stringify/sync';
import { metricOf } from '@doorstep/metrics';
import { Catalogue, Language } from '@doorstep/service';
import { BureausView, MetricCellView, MetricFigureView, PassportView } from './metric.views';
import { StatedNumberView } from './passport-parts.views';
import { measuredIn, TableNumber } from './table-numbers';

/** A line of a table: what it is about, and numbers that may be kept from publication. */
export interface TableLine {
  readonly labels: readonly string[];
  readonly numbers: readonly TableNumber[];
  /** In words why the numbers are not for publication; null where they are. */
  readonly withheld: string | null;
}

/** Figures for spreadsheets, in the reader's language. */
export interface FigureTable {
  readonly name: string;
  readonly passport: readonly (readonly [string, string])[];
  readonly labelTitles: readonly string[];
  readonly numberTitles: readonly string[];
  readonly withheldTitle: string;
  readonly lines: readonly TableLine[];
}

/** Makes tables of what the API answers. */
export class FigureTables {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly language: Language,
  ) {}

  of({ passport, by, total, cells }: MetricFigureView): FigureTable {
    return this.table([passport], this.dimensions(by), total, [total, ...cells].map(this.line(by)));
  }

  /** One period after another. */
  ofSeries(figures: readonly [MetricFigureView, ...MetricFigureView[]]): FigureTable {
    const [{ by, total }] = figures;
    const lines = figures.flatMap((figure) =>
      [figure.total, ...figure.cells].map((cell) => {
        const line = this.line(by)(cell);
        return { ...line, labels: [figure.passport.from, figure.passport.to, ...line.labels] };
      }),
    );
    const titles = [this.text('from'), this.text('to'), ...this.dimensions(by)];
    const passports = figures.map(({ passport }) => passport);
    return this.table(passports as [PassportView], titles, total, lines);
  }

  /** Regions beside each other, each with who is behind it. */
  ofBureaus({ passport, items }: BureausView): FigureTable {
    const parts = [
      ...new Map(items.flatMap(({ mix }) => mix).map((part) => [`${part.by} ${part.cell}`, part])).values(),
    ];
    const lines = items.map((item) => {
      const line = this.line(['region'])(item);
      const shares = parts.map(({ by, cell }) => {
        const share = item.mix.find((part) => part.by === by && part.cell === cell)?.share;
        return { kind: 'share' as const, value: share ?? 0 };
      });
      return { ...line, numbers: [...line.numbers, ...shares] };
    });
    const table = this.table([passport], this.dimensions(['region']), items[0], lines);
    const mixed = parts.map(({ by, label }) => `${this.text(by)}: ${label}`);
    return { ...table, numberTitles: [...table.numberTitles, ...mixed] };
  }

  private table(
    passports: readonly [PassportView, ...PassportView[]],
    labelTitles: readonly string[],
    first: MetricCellView | undefined,
    lines: readonly TableLine[],
  ): FigureTable {
    const [{ metric, version }] = passports;
    const measures = first === undefined ? [] : measuredIn(first.value).map(([key]) => this.text(key));
    return {
      name: metricOf(metric, version)?.name[this.language] ?? metric,
      passport: this.passport(passports),
      labelTitles,
      numberTitles: [...measures, this.text('subjects')],
      withheldTitle: this.text('suppression'),
      lines,
    };
  }

  private passport(passports: readonly [PassportView, ...PassportView[]]): FigureTable['passport'] {
    const [first] = passports;
    const { metric, version, region, asOf, treeVersion } = first;
    const definition = metricOf(metric, version);
    const parameters = Object.entries(first.parameters).map(([key, value]) => `${key}=${value}`);
    const stated = new Set(passports.flatMap((passport) => passport.stated.map(statedIn)));
    const provisional = passports.some((passport) => passport.provisional);
    const rows: readonly (readonly [string, string])[] = [
      ['metric', definition?.name[this.language] ?? metric],
      ['definition', `${metric} ${version}`],
      ['meaning', definition?.meaning[this.language] ?? ''],
      ['source', definition?.source ?? ''],
      ['period', `${first.from} – ${(passports.at(-1) as PassportView).to}`],
      ['region', region],
      ...studyIn(first),
      ['as-of', asOf],
      ['parameters', parameters.join(' ')],
      ['tree', treeVersion],
      ...[...stated].map((one): [string, string] => ['stated', one]),
      ['provisional', this.text(provisional ? 'yes' : 'no')],
    ];
    return rows.map(([key, value]) => [this.text(key), value]);
  }

  private line(by: readonly string[]): (cell: MetricCellView) => TableLine {
    return ({ cell, labels, value, subjects, suppression }) => ({
      labels: by.map((_, at) => (cell.length === 0 ? this.text('total') : (labels[at] as string))),
      numbers: [...measuredIn(value).map(([, number]) => number), { kind: 'count', value: subjects }],
      withheld: suppression === null ? null : this.text(suppression),
    });
  }

  private dimensions(by: readonly string[]): readonly string[] {
    return by.map((dimension) => this.text(dimension));
  }

  private text(key: string): string {
    return this.catalogue.text(this.language, `table.${key}`);
  }
}

const statedIn = ({ parameter, region, value, unit, entryId, version, source }: StatedNumberView): string =>
  `${parameter} ${region}: ${value} ${unit ?? ''} (${entryId}@${version}, ${source})`;

/** The passport, then the lines, numbers that are not for publication beside their mark. No cell is taken for a formula. */
export function csvOf({ passport, labelTitles, numberTitles, withheldTitle, lines }: FigureTable): string {
  const rows = lines.map(({ labels, numbers, withheld }) => [
    ...labels,
    ...numbers.map(({ value }) => value ?? ''),
    withheld ?? '',
  ]);
  return stringify([...passport, [], [...labelTitles, ...numberTitles, withheldTitle], ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function studyIn({ study }: PassportView): readonly (readonly [string, string])[] {
  return study === undefined ? [] : [['study', [study.id, ...study.timeUnits, ...study.currencies].join(' ')]];
}
