import { apart } from '../allocate/apart';
import { median } from '../callers';
import { Figure } from '../figure';
import type { FromPostgres, Round } from './from-postgres.apart';

const target = 2.5;

/** What it takes to read everybody from the service's tables and to write the ten best of each, beside COPY alone. */
export async function postgresFigures(): Promise<readonly Figure[]> {
  const { people, rounds } = await apart<FromPostgres>('../match/from-postgres');
  const count = people.toLocaleString('en');
  return [
    beside(`match, ${count} people and the vacancies into the index`, rounds, 'read', 'copiedOut', 'COPY out'),
    beside(`match, top 10 of ${count} people from and to PostgreSQL`, rounds, 'all', 'copied', 'COPY out and in'),
  ];
}

function beside(
  name: string,
  rounds: readonly Round[],
  what: keyof Round,
  compared: keyof Round,
  against: string,
): Figure {
  const ratio = median(rounds.map((round) => round[what] / round[compared]));
  const value = median(rounds.map((round) => round[what]));
  return { name, value, unit: 's', against, ratio, target, met: ratio <= target };
}
