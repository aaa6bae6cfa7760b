import { parseArgs } from 'node:util';

export type Transport = 'postgres' | 'kafka';

export interface Options {
  readonly rounds: number;
  readonly seed: number;
  readonly transports: readonly Transport[];
  /** Names of the faults to choose from. */
  readonly faults: readonly string[];
  readonly mutant: string | undefined;
}

export const usage = `npm run test:faults -- [--rounds 20] [--seed 1] [--transport postgres|kafka|both] [--fault <name>,…] [--mutant <name>]`;

/** Options of the command line; throws what is wrong with them. */
export function readOptions(args: readonly string[], known: readonly string[], mutants: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      transport: { type: 'string', default: 'postgres' },
      fault: { type: 'string', default: known.join(',') },
      mutant: { type: 'string' },
    },
  });
  const { transport, mutant } = values;
  const faults = values.fault.split(',');
  const stranger = faults.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Error(`There is no fault ${stranger}; there are ${known.join(', ')}.`);
  if (transport !== 'postgres' && transport !== 'kafka' && transport !== 'both')
    throw new Error(`--transport can be postgres, kafka or both, not ${transport}.`);
  if (mutant !== undefined && !mutants.includes(mutant))
    throw new Error(`There is no mutant ${mutant}; there are ${mutants.join(', ')}.`);
  return {
    rounds: whole(values.rounds),
    seed: whole(values.seed),
    transports: transport === 'both' ? ['postgres', 'kafka'] : [transport],
    faults,
    mutant,
  };
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${text} is no whole number.`);
  return Number(text);
}
