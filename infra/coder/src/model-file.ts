import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Combination, ConfirmedTitle, measures } from '@doorstep/coding';
import { Obstacle } from './obstacle';

export interface Model {
  readonly confirmed: readonly ConfirmedTitle[];
  /** Absent where the titles were learned without a dictionary. */
  readonly combination: Combination | undefined;
}

const format = 'doorstep-coder';
const version = 2;

/** Writes a model: the same model gives the same bytes, one title a line, and whoever reads meanwhile reads the old one. */
export function writeModel(file: string, { confirmed, combination }: Model): void {
  const titles = confirmed
    .map(({ title, code }) => JSON.stringify([title, code]))
    .sort()
    .join(',\n    ');
  const weights = combination === undefined ? '' : `\n  "combination": ${JSON.stringify(combination)},`;
  const text = `{\n  "format": "${format}",\n  "version": ${version},${weights}\n  "confirmed": [\n    ${titles}\n  ]\n}\n`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new Obstacle(`The model ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** A model that was written, or nothing where there is no such file. Throws an obstacle when it is not one that can be read. */
export function readModel(file: string): Model | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const found = jsonOf(file, text);
  if (found['format'] !== format) throw new Obstacle(`The file ${file} is no model of the coder.`);
  if (found['version'] !== version) {
    throw new Obstacle(
      `The model ${file} is of version ${String(found['version'])} and this program reads ${version}; train it anew.`,
    );
  }
  const { confirmed, combination } = found;
  if (!Array.isArray(confirmed) || !confirmed.every(isPair)) throw damaged(file);
  if (combination !== undefined && !isCombination(combination)) throw damaged(file);
  return { confirmed: confirmed.map(([title, code]) => ({ title, code })), combination };
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

function jsonOf(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return found as Readonly<Record<string, unknown>>;
  } catch {
    throw damaged(file);
  }
  throw damaged(file);
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

function isCombination(value: unknown): value is Combination {
  const { weights, none } = (value ?? {}) as { readonly weights?: Record<string, unknown>; readonly none?: unknown };
  return Number.isFinite(none) && measures.every((measure) => Number.isFinite(weights?.[measure]));
}

function damaged(file: string): Obstacle {
  return new Obstacle(`The model ${file} is damaged; train it anew.`);
}
