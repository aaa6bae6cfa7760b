import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BrokerProcess } from './ground';
import { liveBrokers } from './live-brokers';

const startsWithinMs = 60_000;

/** One node of the cluster, reached on this machine wherever its process runs. */
export class KafkaNode {
  readonly host = '127.0.0.1';

  constructor(
    private readonly process: BrokerProcess,
    readonly id: number,
    readonly port: number,
    private readonly logFile: string,
  ) {}

  /** Begins to start it, if it is not running. */
  async launch(): Promise<void> {
    if (!(await this.process.isRunning())) await this.process.launch();
  }

  /** Waits until it serves clients and knows all those brokers to be live. Throws Kafka's own words when it does not start. */
  async ready(ids: readonly number[]): Promise<void> {
    const deadline = Date.now() + startsWithinMs;
    while ((await this.process.isRunning()) && Date.now() < deadline) {
      const live = await liveBrokers(this.host, this.port).catch(() => []);
      if (ids.every((id) => live.some((broker) => broker.id === id))) return;
      await sleep(50);
    }
    await this.stop();
    throw new Error(`Kafka's broker ${this.id} did not start: ${this.lastWords()}`);
  }

  /** Ends it as a power cut would; what it had handed to the operating system stays. */
  async kill(): Promise<void> {
    await (await this.running()).kill();
  }

  /** Freezes it: its connections stay open and nothing is answered. */
  async pause(): Promise<void> {
    await (await this.running()).pause();
  }

  async resume(): Promise<void> {
    await (await this.running()).resume();
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  private async running(): Promise<BrokerProcess> {
    if (await this.process.isRunning()) return this.process;
    throw new Error(`Kafka's broker ${this.id} is not running.`);
  }

  private lastWords(): string {
    const lines = readFileSync(this.logFile, 'utf8').trim().split('\n');
    return lines.findLast((line) => /ERROR|FATAL|Exception|Error/.test(line)) ?? lines.at(-1) ?? 'it wrote nothing';
  }
}
