import { parseArgs } from 'node:util';
import { readLines } from '@doorstep/matcher';
import { Refused, refusing, usage } from './refused';

/** Files as a command sees them. */
export interface Files {
  read(path: string): string;
  write(path: string, text: string): void;
}

export interface Words {
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** The words after a command: exactly `count` names, and options of those that are `known`. */
export function wordsOf(words: readonly string[], count: number, known: readonly string[]): Words {
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length === count) return { names: positionals, options: values };
  } catch (error) {
    throw new Refused(usage, { cause: error });
  }
  throw new Refused(usage);
}

/** A whole number from 0 up; `otherwise` where none is given. */
export function wholeOf(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(value)) throw new Refused(`--${name} ${value} is no whole number\n${usage}`);
  return Number(value);
}

/** The JSON lines of a file, each as `check` demands. */
export function linesOf<T>(path: string, files: Pick<Files, 'read'>, check: (value: unknown) => asserts value is T) {
  return refusing(`${path}: `, () => readLines(files.read(path), check));
}

export function jsonLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
