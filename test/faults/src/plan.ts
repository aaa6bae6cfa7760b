import { Dice } from './dice';
import { Fault } from './faults/fault';
import { faults } from './faults/faults';
import { Options, Stage } from './options';

/** Rounds on one platform. */
export interface Act {
  readonly stage: Stage;
  readonly rounds: readonly { readonly seed: number; readonly fault: Fault }[];
}

/** Acts that are played one after the other, while another lane plays its own. */
export type Lane = readonly Act[];

/** Every kind of fault once, each where it differs most. */
const cover: readonly { readonly stage: Stage; readonly faults: readonly string[] }[] = [
  {
    stage: { transport: 'postgres', brokers: 1 },
    faults: faults.filter(({ transports }) => transports.includes('postgres')).map(({ name }) => name),
  },
  { stage: { transport: 'kafka', brokers: 1 }, faults: ['kill-broker', 'poison', 'pause-service'] },
  { stage: { transport: 'kafka', brokers: 3 }, faults: ['kill-broker'] },
];

/** What is played: seeds decide the faults, unless all of them are to be covered; then one platform has the machine while another waits. */
export function planOf(options: Options): readonly Lane[] {
  if (options.cover) {
    const acts = cover.map(({ stage, faults: names }, act) => ({
      stage,
      rounds: names.map((name, at) => ({ seed: options.seed + act * 100 + at, fault: named(name) })),
    }));
    return [acts.slice(0, 1), acts.slice(1)];
  }
  const { rounds, seed, stages } = options;
  const acts = stages.map((stage, at) => {
    const [first, next] = [at, at + 1].map((part) => seed + Math.round((rounds * part) / stages.length));
    return { stage, rounds: drawn(stage, options.faults, first ?? seed, next ?? seed) };
  });
  return [acts];
}

/** Seeds that follow one another go through all kinds of fault, in ever another order. */
function drawn({ transport }: Stage, names: readonly string[], first: number, next: number): Act['rounds'] {
  const possible = faults.filter((fault) => names.includes(fault.name) && fault.transports.includes(transport));
  if (possible.length === 0) return [];
  return Array.from({ length: next - first }, (_, at) => ({
    seed: first + at,
    fault: faultOf(first + at, possible),
  }));
}

function faultOf(seed: number, possible: readonly Fault[]): Fault {
  const turn = Math.floor(seed / possible.length);
  const order = new Dice(`faults ${turn}`).shuffled(possible);
  return order[seed % possible.length] as Fault;
}

function named(name: string): Fault {
  const found = faults.find((fault) => fault.name === name);
  if (found === undefined) throw new Error(`there is no fault ${name}`);
  return found;
}
