import { Workbook, Worksheet } from 'exceljs';
import { Catalogue, Language } from '@doorstep/service';
import { FigureTable, TableLine } from './metric-table';
import { TableNumber } from './table-numbers';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const narrowest = 10;
const widest = 60;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * A workbook to be passed on: a sheet of the figures, where words stand in place of numbers that are not for publication, and a sheet of their
 * passport. Text is stored as text, which no spreadsheet computes.
 */
export async function workbookOf(table: FigureTable, catalogue: Catalogue, language: Language): Promise<Buffer> {
  const text = (key: string) => catalogue.text(language, `table.${key}`);
  const workbook = new Workbook();
  const figures = workbook.addWorksheet(text('figures'), { views: [{ state: 'frozen', ySplit: 1 }] });
  addLine(figures, [...table.labelTitles, ...table.numberTitles, table.withheldTitle]);
  figures.getRow(1).font = { bold: true };
  for (const line of table.lines) addFigures(figures, line, text('withheld'));
  const passport = workbook.addWorksheet(text('passport'));
  for (const row of table.passport) addLine(passport, row);
  passport.getColumn(1).font = { bold: true };
  for (const sheet of [figures, passport]) fitted(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addLine(sheet: Worksheet, texts: readonly string[]): void {
  const row = sheet.addRow([]);
  texts.forEach((text, at) => {
    const cell = row.getCell(at + 1);
    cell.value = text;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
}

function addFigures(sheet: Worksheet, { labels, numbers, withheld }: TableLine, word: string): void {
  const row = sheet.addRow([...labels]);
  numbers.forEach(({ kind, value }, at) => {
    const cell = row.getCell(labels.length + at + 1);
    cell.alignment = { horizontal: 'right' };
    cell.value = withheld === null ? value : word;
    if (withheld === null && value !== null) cell.numFmt = formatOf({ kind, value });
  });
  row.getCell(labels.length + numbers.length + 1).value = withheld ?? '';
}

function formatOf({ kind, value }: TableNumber): string {
  if (kind === 'share') return '0.0%';
  if (kind === 'factor') return '#,##0.00';
  return Number.isInteger(value) ? '#,##0' : '#,##0.00';
}

function fitted(sheet: Worksheet): void {
  for (const column of sheet.columns) {
    const widths: number[] = [];
    column.eachCell?.((cell) => widths.push(columnsOf(String(cell.value ?? ''))));
    column.width = Math.min(widest, Math.max(narrowest, ...widths) + 2);
  }
}

/** Columns that a text takes: Chinese characters take two. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
}
