import { writeFileSync } from 'node:fs';
import { Coder, Model } from '@doorstep/coding';
import { delimited } from './delimited';
import { readModel } from './model-file';
import { Obstacle } from './obstacle';
import type { CodeOptions } from './options';
import { readTable, tellLeftOut } from './table';
import { readTaxonomy } from './taxonomy-file';
import { titleColumn } from './title-column';

/** Writes each row of a file with its code, confidence, likeliest codes and whether a clerk should be asked. Returns what to say of it. */
export async function code(options: CodeOptions): Promise<string> {
  const table = await readTable(options.file);
  tellLeftOut(table);
  const column = titleColumn(table, options.column);
  const model = modelOf(options);
  const coder = new Coder(await readTaxonomy(options.taxonomy), model);
  let asked = 0;
  const answers = table.rows.map((row) => {
    const answer = coder.code(row.get(column) ?? '', options.threshold, options.top);
    if (answer.kind === 'ask') asked += 1;
    const [best] = answer.candidates;
    const codes = answer.candidates.map((candidate) => candidate.code).join('|');
    return [best?.code ?? '', best?.confidence.toFixed(3) ?? '', codes, answer.kind];
  });
  const added = ['code', 'confidence', `top${options.top}`, 'answer'].map((name) =>
    table.columns.includes(name) ? `coder_${name}` : name,
  );
  const header = [...table.columns, ...added];
  const cells = table.rows.map((row, index) => [...row.values(), ...(answers[index] ?? [])]);
  write(options.out, delimited([header, ...cells], table.type));
  return `${table.rows.length} titles: ${table.rows.length - asked} coded, ${asked} to ask a clerk about; ${learned(coder, options)}`;
}

function modelOf({ model, modelNamed, untrained }: CodeOptions): Model | undefined {
  if (untrained) return undefined;
  const found = readModel(model);
  if (found === undefined && modelNamed) throw new Obstacle(`There is no model ${model}; train writes it.`);
  return found;
}

function learned({ learnedFrom }: Coder, { model }: CodeOptions): string {
  if (learnedFrom === 0) return 'by the dictionary alone.';
  return `learned from ${learnedFrom} confirmed titles in ${model}.`;
}

function write(file: string | undefined, text: string): void {
  if (file === undefined) process.stdout.write(text);
  else
    try {
      writeFileSync(file, text);
    } catch (error) {
      throw new Obstacle(`The file ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
}
