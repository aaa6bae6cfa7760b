import { ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve(__dirname, '../../dist/infra/launcher/src/cli.js');
const patienceMs = 240_000;

/** One run of the command line, with all it has written. */
export class Launched {
  output = '';
  /** Standard output alone: results. */
  result = '';
  readonly ended: Promise<number | null>;
  private over = false;
  private readonly child: ChildProcess;

  constructor(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.result += chunk.toString()));
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((done) => this.child.once('close', done));
    void this.ended.then(() => (this.over = true));
  }

  /** Resolves once it has written `text`; throws when it ends without. */
  async says(text: string | RegExp): Promise<void> {
    await this.until(() => {
      const { over } = this;
      const said = typeof text === 'string' ? this.output.includes(text) : text.test(this.output);
      if (over && !said) throw new Error(`ended without a word of it; ${this.output}`);
      return said;
    });
  }

  /** Resolves once `condition` holds; throws with all that was written when it does not within minutes. */
  async until(condition: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error(`waited in vain; ${this.output}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** The process in which a service runs now, and all those in which it ran before. */
  processesOf(service: string): readonly number[] {
    return [...this.output.matchAll(new RegExp(`${service} runs in process (\\d+)`, 'g'))].map(([, pid]) =>
      Number(pid),
    );
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** A folder of its own and everything launched in it. */
export class Launches {
  readonly folder = mkdtempSync(join(tmpdir(), 'doorstep-journey-'));
  private readonly launched: Launched[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv = {}) {}

  run(...args: readonly string[]): Launched {
    const run = new Launched(this.folder, args, this.environment);
    this.launched.push(run);
    return run;
  }

  async killAll(): Promise<void> {
    for (const run of this.launched) run.kill('SIGKILL');
    await Promise.all(this.launched.splice(0).map((run) => run.ended));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
