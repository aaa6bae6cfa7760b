import type { TaxonomyEntry } from '@doorstep/coding';
import { Obstacle } from './obstacle';
import { readTable, Table, tellLeftOut, usualColumn } from './table';

const usual = {
  code: ['code', 'c_id', 'o*net-soc code', 'id', '代码', '编码', '职业编码'],
  name: ['name', 'preferredlabel', 'label', 'title', '名称', '职业名称'],
  alias: ['alias', 'aliases', 'altlabels', '别名'],
  text: ['definition', 'description', 'tasks', '定义', '主要工作任务'],
} as const;

// Identifiers of labels: those of one concept differ only in language and number.
const labelId = /^(.+)_[a-z]{2}_\d+$/;

/** The dictionary in a file. Throws an obstacle when codes or names cannot be found in it. */
export async function readTaxonomy(file: string): Promise<readonly TaxonomyEntry[]> {
  const table = await readTable(file);
  tellLeftOut(table);
  const { columns, rows } = table;
  const code = needed(table, 'codes', usual.code);
  const name = needed(table, 'names', usual.name);
  const alias = usualColumn(columns, usual.alias);
  const texts = usual.text.flatMap((one) => usualColumn(columns, [one]) ?? []);
  const labels = rows.every((row) => labelId.test(row.get(code) ?? ''));
  const divide = alias !== undefined && rows.some((row) => /[\n|]/.test(row.get(alias) ?? '')) ? /[\n|]/ : /[,，]/;
  return rows.flatMap((row) => {
    const own = row.get(code)?.trim() ?? '';
    if (own === '') return [];
    return {
      code: own,
      ...(labels ? { concept: own.replace(labelId, '$1') } : {}),
      name: row.get(name) ?? '',
      aliases: alias === undefined ? [] : (row.get(alias) ?? '').split(divide),
      text: texts.map((text) => row.get(text) ?? '').join(' '),
    };
  });
}

function needed({ file, columns }: Table, what: string, names: readonly string[]): string {
  const found = usualColumn(columns, names);
  if (found !== undefined) return found;
  throw new Obstacle(
    `The dictionary ${file} has no column of ${what} (${names.join(', ')}); it has ${columns.join(', ')}.`,
  );
}
