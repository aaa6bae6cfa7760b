import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PooledDatabase } from '@doorstep/event-store';
import { applicationRole, prepareDatabases, runningPostgres, ServiceDatabase } from '@doorstep/postgres';
import { Caller } from './caller';
import { Launched, Launches } from './launched';
import { Replica } from './replica';

const stopsWithinMs = 15_000;

/** A running platform whose services can be given further processes, as they have on several machines. */
export class WidePlatform {
  private readonly launches: Launches;
  private readonly data: string;
  private readonly replicas: Replica[] = [];
  private readonly stores: PooledDatabase[] = [];
  private databases: ReadonlyMap<string, ServiceDatabase> = new Map();
  private run: Launched | undefined;
  private baseUrl = '';

  /** On the embedded log, or on the Kafka of these brokers; one service may have a process apart from the others. */
  constructor(
    private readonly brokers?: string,
    private readonly apart = 'one',
  ) {
    this.launches = new Launches(brokers === undefined ? {} : { KAFKA_BROKERS: brokers });
    this.data = join(this.launches.folder, 'data');
  }

  /** Starts the platform in one process, for further ones of `services`; resolves once it has nothing left to do. */
  async start(...services: readonly string[]): Promise<Caller> {
    const transport = this.brokers === undefined ? 'postgres' : 'kafka';
    const options = ['--port', '0', '--data', 'data', '--transport', transport, '--processes', this.apart];
    const run = this.launches.run('start', ...options);
    this.run = run;
    await run.says('Doorstep runs at');
    this.baseUrl = /Doorstep runs at (\S+)/.exec(run.output)?.[1] ?? '';
    const caller = new Caller(this.baseUrl, this.data);
    await caller.settled();
    const names = this.brokers === undefined ? [...services, 'log'] : services;
    this.databases = await prepareDatabases(runningPostgres(join(this.data, 'postgres')) ?? '', names.map(nameOf));
    return caller;
  }

  /** Starts one more process of a service; `url` is where it finds its database, unless straight. */
  async replicaOf(service: string, url = this.databaseOf(service).url): Promise<Replica> {
    const issuer = `${this.baseUrl}/identity`;
    const replica = new Replica(service, {
      databases: { [service]: { ...this.databaseOf(service), url } },
      messages: this.messages(),
      applicationRole,
      keyRingFile: join(this.data, 'keys/key-ring.json'),
      erasuresFile: join(this.data, 'keys/erasures.jsonl'),
      tokens: { issuer, jwksUrl: `${issuer}/jwks`, audience: 'doorstep' },
      logLevel: 'warn',
      requestsPerMinute: 6_000,
      platformUrl: this.baseUrl,
    });
    this.replicas.push(replica);
    await replica.serving();
    return replica;
  }

  /** The process in which the platform runs the service it keeps apart. */
  get processApart(): number {
    return this.run?.processesOf(this.apart).at(-1) ?? 0;
  }

  /** The topics' cluster and the beginning of their names. */
  get topics(): { readonly brokers: readonly string[]; readonly prefix: string } {
    const prefix = readFileSync(join(this.data, 'kafka-prefix'), 'utf8');
    return { brokers: this.brokers?.split(',') ?? [], prefix };
  }

  /** Speaks to one process alone. */
  callerOf(replica: Replica): Caller {
    return new Caller(replica.url, this.data, `${this.baseUrl}/identity`);
  }

  /** How a service finds its database. */
  databaseOf(service: string): ServiceDatabase {
    const database = this.databases.get(nameOf(service));
    if (database === undefined) throw new Error(`the platform was not started for ${service}`);
    return database;
  }

  /** A service's database, to look into. */
  storeOf(service: string): PooledDatabase {
    const store = new PooledDatabase({ url: this.databaseOf(service).url, connections: 1 });
    this.stores.push(store);
    return store;
  }

  /** Leaves no process and no file behind, however far things went. */
  async stop(): Promise<void> {
    for (const replica of this.replicas) replica.kill();
    await Promise.all(this.replicas.map((replica) => replica.end()));
    this.run?.kill('SIGINT');
    const patience = setTimeout(() => this.run?.kill('SIGKILL'), stopsWithinMs);
    await this.run?.ended;
    clearTimeout(patience);
    await Promise.all(this.stores.map((store) => store.close()));
    this.launches.remove();
  }

  private messages(): object {
    if (this.brokers === undefined) return { kind: 'postgres', url: this.databaseOf('log').url };
    return { kind: 'kafka', ...this.topics };
  }
}

function nameOf(service: string): string {
  return `doorstep_${service.replaceAll('-', '_')}`;
}
