import { apart } from '../apart';
import { median } from '../callers';
import { Figure } from '../figure';
import type { FromPostgres, Round } from './from-postgres.apart';

const target = 2.5;

/** What it takes to read everybody from the service's tables and to write the ten best of each, beside COPY alone. */
export async function postgresFigures(): Promise<readonly Figure[]> {
  const { people, rounds } = await apart<FromPostgres>('match/from-postgres');
  const count = people.toLocaleString('en');
  const into = `match, ${count} people and the vacancies into the index`;
  const there = `match, top 10 of ${count} people from and to PostgreSQL`;
  return [
    beside(into, rounds, ({ read, copiedOut }) => [read.clock, copiedOut.clock], 'COPY out'),
    beside(there, rounds, ({ all, copied }) => [all.clock, copied.clock], 'COPY out and in'),
    beside(
      'match, the same in processor time, PostgreSQL included',
      rounds,
      ({ all, copied }) => [all.processor, copied.processor],
      'COPY out and in',
    ),
  ];
}

function beside(
  name: string,
  rounds: readonly Round[],
  compared: (round: Round) => readonly [number, number],
  against: string,
): Figure {
  const ratio = median(rounds.map(compared).map(([ours, copied]) => ours / copied));
  const value = median(rounds.map((round) => compared(round)[0]));
  return { name, value, unit: 's', against, ratio, target, met: ratio <= target };
}
