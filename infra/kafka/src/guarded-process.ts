import { ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { NodeFiles } from './cluster-files';
import { BrokerProcess } from './ground';
import { Jvm, programArguments } from './jvm';

/** A broker on this machine's Java under a guardian, which ends it when this process dies. */
export class GuardedProcess implements BrokerProcess {
  private guardian: ChildProcess | undefined;

  constructor(
    private readonly jvm: Jvm,
    private readonly files: NodeFiles,
    private readonly stopsWithinMs: number,
  ) {}

  async isRunning(): Promise<boolean> {
    return this.guardian !== undefined && this.guardian.exitCode === null && this.guardian.signalCode === null;
  }

  async launch(): Promise<void> {
    const order = {
      command: this.jvm.command,
      args: programArguments(this.jvm, 'kafka.Kafka', this.files.settings),
      cwd: this.files.folder,
      logFile: this.files.log,
      pidFile: this.files.pid,
      stopsWithinMs: this.stopsWithinMs,
    };
    this.guardian = spawn(process.execPath, [join(__dirname, 'guardian.cjs'), JSON.stringify(order)], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    });
    this.guardian.unref();
    (this.guardian.stdin as Socket).unref();
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }

  async pause(): Promise<void> {
    this.signal('SIGSTOP');
  }

  async resume(): Promise<void> {
    this.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    this.guardian?.stdin?.end();
    await this.ended();
  }

  private signal(signal: NodeJS.Signals): void {
    process.kill(Number(readFileSync(this.files.pid, 'utf8')), signal);
  }

  private async ended(): Promise<void> {
    const { guardian } = this;
    if (guardian === undefined || !(await this.isRunning())) return;
    guardian.ref();
    await new Promise<void>((done) => guardian.once('exit', () => done()));
  }
}
