import { ChildProcess, spawn } from 'node:child_process';
import { patienceMs, until } from './waiting';

const stopsWithinMs = 60_000;

/** One run of the platform's launcher with every service in a process of its own, and all it has said. */
export class Launcher {
  output = '';
  over = false;
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;

  constructor(cli: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [cli, 'start', '--processes', 'each', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((done) =>
      this.child.once('close', () => {
        this.over = true;
        done();
      }),
    );
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Resolves with the platform's address once it runs. */
  async running(): Promise<string> {
    const address = () => /Doorstep runs at (\S+)/.exec(this.output)?.[1];
    await until(
      () => `the platform runs; it said ${this.output.slice(-2_000)}`,
      () => address() !== undefined || this.over,
      patienceMs,
    );
    const url = address();
    if (url === undefined) throw new Error(`the platform ended while it started: ${this.output.slice(-2_000)}`);
    return url;
  }

  /** The process in which a service runs now; undefined while it is down. */
  processOf(service: string): number | undefined {
    const said = [...this.output.matchAll(new RegExp(`${service} (?:runs in process (\\d+)|ended \\()`, 'g'))].at(-1);
    return said?.[1] === undefined ? undefined : Number(said[1]);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGINT');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), stopsWithinMs);
    await this.ended;
    clearTimeout(patience);
  }
}
