import { parseArgs } from 'node:util';

export type Transport = 'postgres' | 'kafka';

/** What platforms rounds are played on: the rounds are shared among them. */
export interface Stage {
  readonly transport: Transport;
  readonly brokers: 1 | 3;
}

export interface Options {
  readonly rounds: number;
  readonly seed: number;
  readonly stages: readonly Stage[];
  /** Names of the faults to choose from. */
  readonly faults: readonly string[];
  readonly mutant: string | undefined;
  /** Plays every kind of fault once instead. */
  readonly cover: boolean;
  /** A file for the summary. */
  readonly summary: string | undefined;
}

/** Options of the command line; throws what is wrong with them. */
export function readOptions(args: readonly string[], known: readonly string[], mutants: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      transport: { type: 'string', default: 'postgres' },
      brokers: { type: 'string', default: '1,3' },
      fault: { type: 'string', default: known.join(',') },
      mutant: { type: 'string' },
      cover: { type: 'boolean', default: false },
      summary: { type: 'string' },
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
  const clusters = ([1, 3] as const).filter((brokers) => values.brokers.split(',').includes(String(brokers)));
  return {
    rounds: whole(values.rounds),
    seed: whole(values.seed),
    stages: [
      ...(transport === 'kafka' ? [] : [{ transport: 'postgres', brokers: 1 } as const]),
      ...(transport === 'postgres' ? [] : clusters.map((brokers): Stage => ({ transport: 'kafka', brokers }))),
    ],
    faults,
    mutant,
    cover: values.cover,
    summary: values.summary,
  };
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${text} is no whole number.`);
  return Number(text);
}
