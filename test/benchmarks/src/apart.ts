import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Runs `<name>.apart` as a process of its own, so that its memory can be told, and gives what it sends. */
export async function apart<T>(name: string, given: readonly string[] = []): Promise<T> {
  const child = fork(join(__dirname, `${name}.apart.js`), given, { execArgv: ['--max-semi-space-size=64'] });
  return new Promise<T>((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

/** Inside such a process: sends what `work` gives. */
export function answer(work: () => Promise<object>): void {
  work().then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
