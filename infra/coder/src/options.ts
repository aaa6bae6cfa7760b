import { parseArgs } from 'node:util';
import { Obstacle } from './obstacle';

interface Shared {
  readonly model: string;
  readonly column: string | undefined;
}

export interface TrainOptions extends Shared {
  readonly command: 'train';
  readonly files: readonly string[];
  readonly codeColumn: string | undefined;
  readonly taxonomy: string | undefined;
}

export interface CodeOptions extends Shared {
  readonly command: 'code';
  readonly file: string;
  readonly taxonomy: string;
  /** True where a model was named, so that it must be there. */
  readonly modelNamed: boolean;
  readonly untrained: boolean;
  readonly top: number;
  readonly threshold: number;
  /** Where the rows go; without it to the standard output. */
  readonly out: string | undefined;
}

export const help = `Occupation codes for free-text titles

  npm run coder -- train <csv> … [options]   learn from titles the centre has confirmed
  npm run coder -- code <csv> --taxonomy <csv> [options]
                                             write each row with its code, confidence and likeliest codes

  Files are CSV, or TSV or JSON Lines where the name says so, packed with gzip or not. Columns are found by usual names.

  --taxonomy <file>      the dictionary: a code and a name a row, and aliases, definition or tasks where it has them;
                         train weighs its evidence by it
  --column <name>        the column with the titles
  --code-column <name>   train: the column with the confirmed codes
  --model <file>         what was learned                                       (.doorstep/coder.model.json)
  --untrained            code: with the dictionary alone
  --top <number>         code: how many codes are named                         (5)
  --threshold <0 to 1>   code: below this confidence the answer is a question   (0.5)
  --out <file>           code: where to write, instead of the standard output
  --help                 this text
`;

const known = {
  taxonomy: { type: 'string' },
  column: { type: 'string' },
  'code-column': { type: 'string' },
  model: { type: 'string' },
  untrained: { type: 'boolean', default: false },
  top: { type: 'string', default: '5' },
  threshold: { type: 'string', default: '0.5' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const defaultModel = '.doorstep/coder.model.json';

/** Options of a command line, or `help`. Throws a usage obstacle (exit code 2) that names what is wrong. */
export function readOptions(args: readonly string[]): TrainOptions | CodeOptions | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  const [command, ...files] = positionals;
  const { taxonomy, column, model = defaultModel } = values;
  if (command === 'train') {
    if (files.length === 0) throw usage('train needs a file with confirmed titles');
    return { command, files, column, codeColumn: values['code-column'], taxonomy, model };
  }
  if (command !== 'code') throw usage('Say what to do: train, code');
  const [file, ...more] = files;
  if (file === undefined || taxonomy === undefined) throw usage('code needs a file and --taxonomy <csv>');
  if (more.length > 0) throw usage(`There is nothing to do with ${more[0]}`);
  if (values.untrained && values.model !== undefined) throw usage('--untrained and --model exclude each other');
  return {
    command,
    file,
    taxonomy,
    column,
    model,
    modelNamed: values.model !== undefined,
    untrained: values.untrained,
    top: number('top', values.top, 1, 10_000, true),
    threshold: number('threshold', values.threshold, 0, 1, false),
    out: values.out,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw usage((error as Error).message.replace(/\.? To specify.*$|\.$/s, ''));
  }
}

function number(name: string, value: string, least: number, most: number, whole: boolean): number {
  const found = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
  if (found >= least && found <= most && (!whole || Number.isInteger(found))) return found;
  throw usage(`--${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not ${value}`);
}

function usage(sentence: string): Obstacle {
  return new Obstacle(`${sentence}; --help tells all options.`, 2);
}
