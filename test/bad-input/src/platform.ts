import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root';

const cli = join(root, 'dist/infra/launcher/src/cli.js');
const startsWithinMs = 240_000;

/** No account is told to come back later: what is behind the limit is what is tested. */
const environment = { ...process.env, DOORSTEP_REQUESTS_PER_MINUTE: '1000000000', DOORSTEP_LOG_LEVEL: 'error' };

/** Plays a short story into a data folder, so that there is something behind the addresses. */
export async function playStory(data: string, seed: number): Promise<void> {
  const args = ['demo', '--once', '--people', '40', '--weeks', '4', '--seed', String(seed), '--port', '0'];
  const story = new Launched([...args, '--data', data]);
  const code = await story.ended;
  if (code !== 0) throw new Error(`the story ended with ${code}: ${story.output.slice(-2_000)}`);
}

/** Starts the platform on a data folder; throws what it says when it does not come up. */
export async function startPlatform(data: string): Promise<RunningPlatform> {
  const launched = new Launched(['start', '--port', '0', '--data', data]);
  return new RunningPlatform(launched, await launched.address());
}

/** A platform that answers at `url`. */
export class RunningPlatform {
  constructor(
    private readonly launched: Launched,
    readonly url: string,
  ) {}

  /** The process of all services. */
  get pid(): number {
    return this.launched.pid;
  }

  /** What it has written so far, errors included. */
  get output(): string {
    return this.launched.output;
  }

  stop(): Promise<void> {
    return this.launched.stop();
  }
}

class Launched {
  output = '';
  readonly ended: Promise<number | null>;
  private over = false;
  private readonly child: ChildProcess;

  constructor(args: readonly string[]) {
    this.child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((done) => this.child.once('close', done));
    void this.ended.then(() => (this.over = true));
  }

  get pid(): number {
    return this.child.pid as number;
  }

  async address(): Promise<string> {
    const deadline = Date.now() + startsWithinMs;
    for (;;) {
      const url = /Doorstep runs at (\S+)/.exec(this.output)?.[1];
      if (url !== undefined) return url;
      if (this.over || Date.now() > deadline) throw new Error(`it did not start: ${this.output.slice(-2_000)}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async stop(): Promise<void> {
    this.child.kill('SIGINT');
    await this.ended;
  }
}
