import { parentPort } from 'node:worker_threads';
import { Job, work } from './job';

parentPort?.on('message', (job: Job) => {
  work(job);
  parentPort?.postMessage('done');
});
