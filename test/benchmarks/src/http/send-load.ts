import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Load, Loaded } from './load';

/** Loads a server from a process of its own. */
export async function sendLoad(load: Load): Promise<Loaded> {
  const child = fork(join(__dirname, 'load.js'), { serialization: 'advanced' });
  return new Promise<Loaded>((resolve, reject) => {
    child.once('message', (loaded) => resolve(loaded as Loaded));
    child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)));
    child.send(load);
  });
}
