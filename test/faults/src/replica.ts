import { ChildProcess, fork } from 'node:child_process';
import { pause } from './waiting';

interface Report {
  readonly kind: string;
  readonly port?: number;
  readonly reason?: string;
}

const againAfterMs = 200;

/** A second process of a service, started again whenever it dies. */
export class Replica {
  /** Where this process alone is reached; undefined while it is down. */
  url: string | undefined;
  private child: ChildProcess | undefined;
  private stopped = false;
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    readonly service: string,
    private readonly program: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  get pid(): number | undefined {
    return this.url === undefined ? undefined : this.child?.pid;
  }

  /** Runs it with these settings until it is stopped; resolves once it serves. */
  async start(settings: object): Promise<void> {
    this.stopped = false;
    const first = this.launch(settings);
    this.keeping = this.keep(settings, first.ended);
    await first.serving;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.child?.kill('SIGKILL');
    await this.keeping;
  }

  private async keep(settings: object, ended: Promise<void>): Promise<void> {
    for (let end = ended; ;) {
      await end;
      this.url = undefined;
      if (!this.stopped) await pause(againAfterMs);
      if (this.stopped) return;
      end = this.launch(settings).ended;
    }
  }

  private launch(settings: object): { readonly serving: Promise<void>; readonly ended: Promise<void> } {
    const child = fork(this.program, [this.service], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...this.environment },
    });
    this.child = child;
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const serving = new Promise<void>((done, fail) => {
      child.on('message', (report) => {
        const { kind, port, reason } = report as Report;
        if (kind === 'failed') return fail(new Error(`a second ${this.service} cannot start: ${reason}`));
        this.url = `http://127.0.0.1:${port}`;
        done();
      });
      void ended.then(() => fail(new Error(`a second ${this.service} ended while it started`)));
    });
    serving.catch(() => undefined);
    child.on('error', () => undefined);
    child.send({ kind: 'start', name: this.service, settings }, () => undefined);
    return { serving, ended };
  }
}
