import { combinationFor, ConfirmedTitle } from '@doorstep/coding';
import { writeModel } from './model-file';
import { Obstacle } from './obstacle';
import type { TrainOptions } from './options';
import { columnOf, readTable, tellLeftOut } from './table';
import { readTaxonomy } from './taxonomy-file';
import { titleColumn } from './title-column';

const codeColumns = [
  'expected_code',
  'confirmed_code',
  'occupation_code',
  'occupation',
  'code',
  '职业代码',
  '职业编码',
  '代码',
];

/** Learns from confirmed titles and writes the model; the files given are all it knows afterwards. Returns what it learned from. */
export async function train(options: TrainOptions): Promise<object> {
  const read = await Promise.all(options.files.map((file) => confirmedIn(file, options)));
  const written = read.flatMap(({ titles }) => titles);
  if (written.length === 0) throw new Obstacle('No row has both a title and a code.');
  const withoutCode = read.reduce((sum, { without }) => sum + without, 0);
  const counts = { confirmed: written.length, withoutTitleOrCode: withoutCode };
  if (options.taxonomy === undefined) {
    writeModel(options.model, { confirmed: written, combination: undefined });
    return { ...counts, model: options.model };
  }
  const entries = await readTaxonomy(options.taxonomy);
  const codes = new Set(entries.map(({ code }) => code));
  const confirmed = written.map(({ title, code }) => ({ title, code: codes.has(code) ? code : bare(code) }));
  const unknownCode = confirmed.filter(({ code }) => !codes.has(code)).length;
  if (unknownCode === confirmed.length) throw new Obstacle(`None of the codes is in ${options.taxonomy}.`);
  writeModel(options.model, { confirmed, combination: combinationFor(entries, confirmed) });
  return { ...counts, unknownCode, model: options.model };
}

/** A code without the classification before it, as vacancies write those that are not of the usual one. */
function bare(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}

async function confirmedIn(file: string, options: TrainOptions) {
  const table = await readTable(file);
  tellLeftOut(table);
  const title = titleColumn(table, options.column);
  const code = columnOf(table, options.codeColumn, codeColumns, { holds: 'confirmed codes', option: '--code-column' });
  const titles: readonly ConfirmedTitle[] = table.rows.flatMap((row) => {
    const pair = { title: (row.get(title) ?? '').trim(), code: (row.get(code) ?? '').trim() };
    return pair.title === '' || pair.code === '' ? [] : [pair];
  });
  return { titles, without: table.rows.length - titles.length };
}
