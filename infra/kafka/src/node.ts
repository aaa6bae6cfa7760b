import { ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NodeFiles } from './cluster-files';
import { Jvm, programArguments } from './jvm';
import { liveBrokers } from './live-brokers';

const startsWithinMs = 60_000;

/** One node of the cluster on this machine: its folder holds its settings, log, process id and data. */
export class KafkaNode {
  readonly host = '127.0.0.1';
  private guardian: ChildProcess | undefined;

  constructor(
    private readonly jvm: Jvm,
    readonly id: number,
    readonly port: number,
    private readonly files: NodeFiles,
    private readonly stopsWithinMs: number,
  ) {}

  get running(): boolean {
    return this.guardian !== undefined && this.guardian.exitCode === null && this.guardian.signalCode === null;
  }

  /** Begins to start it, if it is not running. */
  launch(): void {
    if (this.running) return;
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

  /** Waits until it serves clients and knows all those brokers to be live. Throws Kafka's own words when it does not start. */
  async ready(ids: readonly number[]): Promise<void> {
    const deadline = Date.now() + startsWithinMs;
    while (this.running && Date.now() < deadline) {
      const live = await liveBrokers(this.host, this.port).catch(() => []);
      if (ids.every((id) => live.some((broker) => broker.id === id))) return;
      await sleep(50);
    }
    await this.stop();
    throw new Error(`Kafka's broker ${this.id} did not start: ${this.lastWords()}`);
  }

  /** Ends it as a power cut would; what it had handed to the operating system stays. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }

  async stop(): Promise<void> {
    this.guardian?.stdin?.end();
    await this.ended();
  }

  /** Freezes it: its connections stay open and nothing is answered. */
  pause(): void {
    this.signal('SIGSTOP');
  }

  resume(): void {
    this.signal('SIGCONT');
  }

  private signal(signal: NodeJS.Signals): void {
    if (!this.running) throw new Error(`Kafka's broker ${this.id} is not running.`);
    process.kill(Number(readFileSync(this.files.pid, 'utf8')), signal);
  }

  private async ended(): Promise<void> {
    const { guardian } = this;
    if (guardian === undefined || !this.running) return;
    guardian.ref();
    await new Promise<void>((done) => guardian.once('exit', () => done()));
  }

  private lastWords(): string {
    const lines = readFileSync(this.files.log, 'utf8').trim().split('\n');
    return lines.findLast((line) => /ERROR|FATAL|Exception|Error/.test(line)) ?? lines.at(-1) ?? 'it wrote nothing';
  }
}
