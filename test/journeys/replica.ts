import { ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';

const program = resolve(__dirname, '../../dist/infra/launcher/src/service-process.js');

/** What the process says once, by `kind`: `serving` on its port, or `failed` with its reason. */
interface Report {
  readonly kind: string;
  readonly port?: number;
  readonly reason?: string;
}

/** One more process of a service, in the program in which the launcher runs services apart. It ends with its starter. */
export class Replica {
  /** Where this process alone is reached; known once it serves. */
  url = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;

  constructor(
    private readonly service: string,
    private readonly settings: object,
  ) {
    this.child = fork(program, [service], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    this.ended = new Promise((done) => this.child.once('close', () => done()));
  }

  /** Resolves once it serves; throws what it says when it cannot start. */
  async serving(): Promise<void> {
    const report = new Promise<Report>((done) => this.child.once('message', (said) => done(said as Report)));
    this.child.send({ kind: 'start', name: this.service, settings: this.settings });
    const said = await Promise.race([report, this.ended]);
    if (said?.kind !== 'serving') throw new Error(`${this.service} cannot start: ${said?.reason ?? 'it ended'}`);
    this.url = `http://127.0.0.1:${said.port}`;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** How it ended, once it has; `signal` asks it to. */
  async end(signal?: NodeJS.Signals): Promise<NodeJS.Signals | null> {
    if (signal !== undefined) this.child.kill(signal);
    await this.ended;
    return this.child.signalCode;
  }
}
