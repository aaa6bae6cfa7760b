import { boardOf, Pool } from '@doorstep/matcher';
import { answer } from '../apart';
import { people as peopleCount, vacancies } from './size';
import { indexesOf, limit } from './world';

export interface Memory {
  /** The most the process held. */
  readonly bytes: number;
}

answer(async (): Promise<Memory> => {
  const { index, people } = indexesOf(vacancies, peopleCount);
  const pool = new Pool(2);
  await pool.find(boardOf(index), people.columns.table, people.rows, limit);
  await pool.close();
  return { bytes: process.resourceUsage().maxRSS * 1_024 };
});
