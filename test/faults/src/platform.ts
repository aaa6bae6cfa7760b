import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunningKafka } from '@doorstep/kafka';
import { applicationRole, freePort, prepareDatabases, ServiceDatabase } from '@doorstep/postgres';
import { Installation } from './installation';
import { Launcher } from './launcher';
import { Replica } from './replica';
import { nameOf, services, Stores } from './stores';
import { patienceMs, pause, until } from './waiting';

/** Services of which two processes run, so that they race for locks, leases and partitions. */
const doubled = ['job-seekers', 'matching', 'placements', 'placement-metrics'];

export interface PlatformParts {
  readonly installation: Installation;
  /** The data folder. */
  readonly data: string;
  readonly kafka: RunningKafka | undefined;
  /** For the launcher and everything it starts. */
  readonly environment: NodeJS.ProcessEnv;
}

/** A platform that is hurt: its launcher, a second process of some services, and its databases. */
export class HurtPlatform {
  readonly stores: Stores;
  readonly replicas: readonly Replica[];
  url = '';
  /** How often everything has been started. */
  starts = 0;
  private launcher: Launcher | undefined;

  constructor(readonly parts: PlatformParts) {
    this.stores = new Stores(parts.data);
    this.replicas = doubled.map((name) => new Replica(name, parts.installation.service, parts.environment));
  }

  async start(): Promise<void> {
    const { installation, data, kafka, environment } = this.parts;
    const port = this.url === '' ? await freePort() : Number(new URL(this.url).port);
    const args = ['--port', String(port), '--data', data, '--transport', kafka === undefined ? 'postgres' : 'kafka'];
    this.launcher = new Launcher(installation.cli, args, environment);
    this.url = await this.launcher.running();
    await this.stores.open();
    const names = [...doubled.map(nameOf), 'log'].map((name) => `doorstep_${name}`);
    const databases = await prepareDatabases(this.stores.url(), names);
    await Promise.all(this.replicas.map((replica) => replica.start(this.settingsOf(replica.service, databases))));
    this.starts += 1;
  }

  async stop(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.stop()));
    await this.stores.close();
    await this.launcher?.stop();
  }

  /** True once the launcher has ended, as it does when its PostgreSQL ends. */
  get over(): boolean {
    return this.launcher?.over ?? true;
  }

  /** Starts it again whenever it has ended, as whoever runs it in earnest would, until `done`. */
  async supervise(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.over) await this.startAgain();
      await pause(200);
    }
  }

  /** Starts it again on the same data and port after it has ended. */
  async startAgain(): Promise<void> {
    await this.stop();
    await this.start();
  }

  get launcherPid(): number {
    const pid = this.launcher?.pid;
    if (pid === undefined) throw new Error('the launcher does not run');
    return pid;
  }

  /** Every process of every service that runs, as `<service>` or `<service>+` for its second one. */
  processes(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const name of services) {
      const pid = this.launcher?.processOf(name);
      if (pid !== undefined) found.set(name, pid);
    }
    for (const { service, pid } of this.replicas) if (pid !== undefined) found.set(`${service}+`, pid);
    return found;
  }

  /** Resolves once every process of every service runs again. */
  async whole(): Promise<void> {
    const wanted = services.length + this.replicas.length;
    await until(
      () => `every process runs again; there are ${[...this.processes().keys()].join(', ')}`,
      () => !this.over && this.processes().size === wanted,
      patienceMs,
    );
  }

  /** Where a service's second process answers, if it has one that runs. */
  secondOf(service: string): string | undefined {
    return this.replicas.find((replica) => replica.service === service)?.url;
  }

  /** Begins the names of the platform's topics. */
  kafkaPrefix(): string {
    return readFileSync(join(this.parts.data, 'kafka-prefix'), 'utf8');
  }

  private settingsOf(service: string, databases: ReadonlyMap<string, ServiceDatabase>): object {
    const { data, kafka } = this.parts;
    const issuer = `${this.url}/identity`;
    return {
      databases: { [service]: databases.get(`doorstep_${nameOf(service)}`) },
      messages:
        kafka === undefined
          ? { kind: 'postgres', url: databases.get('doorstep_log')?.url }
          : {
              kind: 'kafka',
              brokers: kafka.bootstrap,
              prefix: this.kafkaPrefix(),
            },
      applicationRole,
      keyRingFile: join(data, 'keys/key-ring.json'),
      erasuresFile: join(data, 'keys/erasures.jsonl'),
      tokens: { issuer, jwksUrl: `${issuer}/jwks`, audience: 'doorstep' },
      logLevel: 'warn',
      requestsPerMinute: 1_000_000,
      platformUrl: this.url,
    };
  }
}
