import { fork, StdioOptions } from 'node:child_process';
import { createServer, RequestListener } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Where a server of a benchmark answers, and what its callers must send along. */
export interface Served {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RunningServer extends Served {
  stop(): Promise<void>;
}

/** Starts `http/<name>.server` as a process of its own on the given databases, with the memory settings of `npm start`. */
export async function startServer(name: string, ...urls: readonly string[]): Promise<RunningServer> {
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];
  const child = fork(join(__dirname, `${name}.server.js`), urls, { stdio, execArgv: ['--max-semi-space-size=64'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const served = await new Promise<Served>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Served));
    void ended.then(() => reject(new Error(`the ${name} server ended`)));
  });
  const stop = async () => {
    child.disconnect();
    await ended;
  };
  return { ...served, stop };
}

/** Inside a server's process: listens, tells the benchmark where, and ends with it. */
export async function serve(listener: RequestListener, path: string, headers: Served['headers'] = {}): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port, path, headers } satisfies Served);
}

/** Ends the process with the reason when its server cannot start. */
export function startOrExit(start: () => Promise<void>): void {
  start().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
