import { PeopleTable } from '../index/people-table';
import { Board } from './board';
import { Search } from './search';

/** People for whom several threads search at once; all arrays are shared memory. */
export interface Job {
  readonly board: Board;
  readonly people: PeopleTable;
  readonly count: number;
  readonly limit: number;
  /** For person p the rows of vacancies from `p * limit` on, best first, -1 where there are no more; their scores likewise. */
  readonly rows: Int32Array;
  readonly scores: Uint16Array;
  /** The first person whom no thread has taken yet. */
  readonly next: Int32Array;
}

const peopleAtOnce = 1024;

/** Takes people until none is left. */
export function work({ board, people, count, limit, rows, scores, next }: Job): void {
  const search = new Search(board, limit);
  for (;;) {
    const from = Atomics.add(next, 0, peopleAtOnce);
    if (from >= count) return;
    const to = Math.min(count, from + peopleAtOnce);
    for (let person = from; person < to; person += 1) search.find(people, person, rows, scores, person * limit);
  }
}
