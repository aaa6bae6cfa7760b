import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ProcessTarget } from '@doorstep/edge';
import type { HostSettings } from './host';
import type { Order, Report } from './service-process';

export interface ChildEvents {
  /** Requests may go to this target from now on. */
  serving(target: ProcessTarget): void;
  /** Requests have nowhere to go until it serves again. */
  down(): void;
  log(line: string): void;
}

const firstDelayMs = 200;
const longestDelayMs = 10_000;
const steadyAfterMs = 30_000;

/** A service in a process of its own, started again with growing pauses whenever that process dies. */
export class ChildService {
  private child: ChildProcess | undefined;
  private target: ProcessTarget | undefined;
  private retry: NodeJS.Timeout | undefined;
  private delayMs = firstDelayMs;
  private stopping = false;

  constructor(
    readonly name: string,
    private readonly settings: HostSettings,
    /** Where the platform's clock stands; undefined for the machine's time. */
    private readonly instant: () => number | undefined,
    private readonly events: ChildEvents,
  ) {}

  /** Resolves when the service serves for the first time; throws what it says when it cannot start. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => this.launch(resolve, reject));
  }

  /** Resolves when the process has taken over the instant; at once while it is down, since it starts with the newest. */
  advance(instant: number | undefined): Promise<void> {
    const { child } = this;
    if (instant === undefined || child === undefined || !child.connected || this.target === undefined)
      return Promise.resolve();
    return new Promise((done) => {
      const settle = (): void => {
        child.off('message', heard).off('exit', settle);
        done();
      };
      const heard = (report: Report): void => {
        if (report.kind === 'advanced' && report.instant === instant) settle();
      };
      child.on('message', heard).on('exit', settle);
      child.send({ kind: 'advance', instant } satisfies Order, (error) => error && settle());
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.retry);
    const { child } = this;
    this.target?.close();
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((done) => {
      child.once('exit', () => done());
      if (child.connected) child.disconnect();
    });
  }

  private launch(serving: () => void, failed: (error: Error) => void): void {
    const child = fork(join(__dirname, 'service-process.js'), [this.name], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const since = Date.now();
    this.child = child;
    const order: Order = { kind: 'start', name: this.name, settings: this.settings, instant: this.instant() };
    child.send(order, (error) => error && child.kill('SIGKILL'));
    child.on('message', (report: Report) => {
      if (report.kind === 'failed') failed(new Error(`${this.name} cannot start: ${report.reason}`));
      if (report.kind !== 'serving') return;
      this.target = new ProcessTarget(`http://127.0.0.1:${report.port}`);
      void this.advance(this.instant());
      this.events.serving(this.target);
      this.events.log(`${this.name} runs in process ${child.pid}`);
      serving();
    });
    const over = (how: string): void => {
      this.target?.close();
      this.target = undefined;
      if (this.stopping) return;
      failed(new Error(`${this.name} ended while it started`));
      this.events.down();
      this.again(how, Date.now() - since);
    };
    child.once('exit', (code, signal) => over(signal ?? `code ${code}`));
    child.on('error', ({ message }) => child.pid === undefined && over(message));
  }

  private again(how: string, livedMs: number): void {
    if (livedMs > steadyAfterMs) this.delayMs = firstDelayMs;
    this.events.log(`${this.name} ended (${how}); it is started again in ${this.delayMs / 1000} s`);
    this.retry = setTimeout(
      () =>
        this.launch(
          () => undefined,
          () => undefined,
        ),
      this.delayMs,
    );
    this.delayMs = Math.min(this.delayMs * 2, longestDelayMs);
  }
}
