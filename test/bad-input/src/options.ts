import { parseArgs } from 'node:util';

export interface Options {
  /** Requests to be sent at least. */
  readonly requests: number;
  readonly seed: number;
  /** Cases generated for each operation in each pass, beside those that cover its document. */
  readonly examples: number;
  /** Only operations whose path matches. */
  readonly paths: string | undefined;
}

/** Options of the command line; throws what is wrong with them. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      examples: { type: 'string', default: '12' },
      paths: { type: 'string' },
    },
  });
  return {
    requests: whole(values.requests),
    seed: whole(values.seed),
    examples: whole(values.examples),
    paths: values.paths,
  };
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${text} is no whole number.`);
  return Number(text);
}
