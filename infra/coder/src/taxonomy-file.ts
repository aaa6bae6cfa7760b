import type { TaxonomyEntry } from '@doorstep/coding';
import { Obstacle } from './obstacle';
import { readTable, Table, TableRow, tellLeftOut, usualColumn } from './table';

const usual = {
  code: ['code', 'occupation_code', 'c_id', 'label_id', 'o*net-soc code', 'id', '代码', '编码', '职业代码', '职业编码'],
  name: ['name', 'preferredlabel', 'label', 'title', 'occupation', 'occupation_name', '名称', '职业名称'],
  alias: ['alias', 'aliases', 'altlabels', 'alternative_labels', 'alternate_titles', 'synonyms', '别名'],
  concept: ['concept', 'concept_id', 'concept_code', 'concept_uri', '概念'],
  text: ['definition', 'description', 'tasks', '定义', '主要工作任务'],
} as const;

// Identifiers of labels: those of one concept differ only in language and number.
const labelId = /^(.+)[_\-.:#@/][a-z]{2}[_\-.:#@/]\d+$/i;

/** The dictionary in a file. Throws an obstacle when codes or names cannot be found in it. */
export async function readTaxonomy(file: string): Promise<readonly TaxonomyEntry[]> {
  const table = await readTable(file);
  tellLeftOut(table);
  const { columns, rows } = table;
  const code = needed(table, 'codes', usual.code);
  const name = needed(table, 'names', usual.name);
  const alias = usualColumn(columns, usual.alias);
  const texts = usual.text.flatMap((one) => usualColumn(columns, [one]) ?? []);
  const conceptOf = conceptsIn(table, code);
  const divide = alias !== undefined && rows.some((row) => /[\n|]/.test(row.get(alias) ?? '')) ? /[\n|]/ : /[,，]/;
  return rows.flatMap((row) => {
    const own = row.get(code)?.trim() ?? '';
    if (own === '') return [];
    const concept = conceptOf(row);
    return {
      code: own,
      ...(concept === '' ? {} : { concept }),
      name: row.get(name) ?? '',
      aliases: alias === undefined ? [] : (row.get(alias) ?? '').split(divide),
      text: texts.map((text) => row.get(text) ?? '').join(' '),
    };
  });
}

/** What the code of a row means together with others: the column that says so, or what identifiers of labels have in common. */
function conceptsIn({ columns, rows }: Table, code: string): (row: TableRow) => string {
  const column = usualColumn(columns, usual.concept);
  if (column !== undefined) return (row) => row.get(column)?.trim() ?? '';
  const labels = rows.every((row) => labelId.test(row.get(code)?.trim() ?? ''));
  return labels ? (row) => (row.get(code) ?? '').trim().replace(labelId, '$1') : () => '';
}

function needed({ file, columns }: Table, what: string, names: readonly string[]): string {
  const found = usualColumn(columns, names);
  if (found !== undefined) return found;
  throw new Obstacle(
    `The dictionary ${file} has no column of ${what} (${names.join(', ')}); it has ${columns.join(', ')}.`,
  );
}
