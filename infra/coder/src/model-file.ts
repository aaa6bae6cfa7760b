import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Model, modelIn, modelText, modelVersion, NoModel } from '@doorstep/coding';
import { Obstacle } from './obstacle';

/** Writes a model; whoever reads meanwhile reads the old one. */
export function writeModel(file: string, model: Model): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, modelText(model));
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new Obstacle(`The model ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** A model that was written, or nothing where there is no such file. Throws an obstacle when it is not one that can be read. */
export function readModel(file: string): Model | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    return modelIn(text);
  } catch (failure) {
    if (failure instanceof NoModel) throw new Obstacle(sentence(file, failure));
    throw failure;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Obstacle(`The model ${file} cannot be read (${code}).`);
  }
}

function sentence(file: string, { reason, version }: NoModel): string {
  switch (reason) {
    case 'of-something-else':
      return `The file ${file} is no model of the coder.`;
    case 'of-another-version':
      return `The model ${file} is of version ${version} and this program reads ${modelVersion}; train it anew.`;
    case 'damaged':
      return `The model ${file} is damaged; train it anew.`;
  }
}
