import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { column } from '../index/columns';
import { PeopleTable } from '../index/people-table';
import { Board } from './board';
import { Job } from './job';

/** What was found for everybody, see {@link Job}. */
export type FoundForAll = Pick<Job, 'rows' | 'scores' | 'limit'>;

/** Threads that search for many people at once over shared memory. Each call keeps some 2 MB a thread of the index' memory until it is put in order anew. */
export class Pool {
  private readonly workers: readonly Worker[];

  constructor(threads: number, file = join(__dirname, 'worker.js')) {
    this.workers = Array.from({ length: threads }, () => new Worker(file));
  }

  /** The best `limit` vacancies for the first `count` of `people`. Not to be called again before it is done. */
  async find(board: Board, people: PeopleTable, count: number, limit: number): Promise<FoundForAll> {
    const rows = column(Int32Array, count * limit);
    const scores = column(Uint16Array, count * limit);
    const job: Job = { board, people, count, limit, rows, scores, next: column(Int32Array, 1) };
    await Promise.all(this.workers.map((worker) => done(worker, job)));
    return { rows, scores, limit };
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

function done(worker: Worker, job: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (failure?: Error) => {
      worker.off('error', settle);
      if (failure === undefined) resolve();
      else reject(failure);
    };
    worker.once('error', settle);
    worker.once('message', () => settle());
    worker.postMessage(job);
  });
}
