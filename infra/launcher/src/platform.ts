import { existsSync } from 'node:fs';
import { assertDemoBinding, Identity } from '@doorstep/identity';
import { applicationRole, EmbeddedPostgres, startPostgres } from '@doorstep/postgres';
import type { TokenSettings } from '@doorstep/service';
import { Folders, foldersOf } from './folders';
import type { HostSettings } from './host';
import { InstanceLock, lockInstance } from './instance-lock';
import { discoverIssuer, localIdentity } from './issuer';
import { prepareKeys } from './keys';
import { LocalKafka, startLocalKafka } from './local-kafka';
import { prepareMessageLog } from './message-log';
import type { MessageLog } from './message-transport';
import { Obstacle } from './obstacle';
import { OnePort } from './one-port';
import type { Options } from './options';
import { forgetPlaces, hasEmbeddedLog } from './places';
import { PlatformTime } from './platform-time';
import { checkFolder, checkNode } from './preflight';
import { ServiceFleet } from './service-fleet';
import { databaseOf, logDatabase, serviceNames } from './services';
import { readSettings, Settings } from './settings';

export interface PlatformOptions extends Pick<Options, 'port' | 'host' | 'data' | 'processes' | 'transport'> {
  /** Begins a simulated clock at this instant (epoch ms) where the data folder has none yet. */
  readonly beginsAt?: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/** The whole platform, from its one port down to PostgreSQL. */
export class Platform {
  baseUrl = '';
  identity: Identity | undefined;
  private readonly port = new OnePort();
  private readonly folders: Folders;
  private settings = new Settings();
  private time: PlatformTime | undefined;
  private fleet: ServiceFleet | undefined;
  private postgres: EmbeddedPostgres | undefined;
  private kafka: LocalKafka | undefined;
  private lock: InstanceLock | undefined;
  private stopped: Promise<void> | undefined;

  constructor(private readonly options: PlatformOptions) {
    this.folders = foldersOf(options.data);
  }

  /** Starts everything; throws an obstacle for what stands in the way, having stopped what had started. */
  async start(): Promise<void> {
    try {
      this.check();
      await this.open();
      const tokens = await this.openIdentity();
      await this.startServices(tokens);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Resolves when PostgreSQL has ended, asked to or not. */
  async databaseEnded(): Promise<void> {
    await this.postgres?.ended;
  }

  /** Moves the simulated clock of every process; resolves when all have taken it over. */
  async advanceTo(instant: number): Promise<void> {
    this.time?.advanceTo(instant);
    await this.fleet?.advance(instant);
  }

  /** The simulated instant, epoch ms; undefined when time is the machine's. */
  instant(): number | undefined {
    return this.time?.instant();
  }

  /** Ends in the order edge, services, Kafka, PostgreSQL. */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private check(): void {
    const { host, data, environment } = this.options;
    checkNode(process.versions.node);
    this.settings = readSettings(environment);
    if (this.settings.doorstepIssuer === undefined) {
      try {
        assertDemoBinding(host);
      } catch (error) {
        throw new Obstacle((error as Error).message);
      }
    }
    checkFolder(data);
  }

  private async open(): Promise<void> {
    const { host, port, log } = this.options;
    this.lock = lockInstance(this.folders.root, log);
    await this.port.open(host, port);
    this.baseUrl = this.port.url;
    this.lock.note(this.baseUrl);
  }

  private async openIdentity(): Promise<TokenSettings> {
    const { doorstepIssuer, doorstepAudience } = this.settings;
    if (doorstepIssuer !== undefined) return discoverIssuer(doorstepIssuer, doorstepAudience);
    const identity = await localIdentity(this.baseUrl, this.folders.identity, this.options.log);
    this.identity = identity;
    this.port.edge.mount('/identity', { handle: (request, response) => identity.callback(request, response) });
    const { jwksUrl, audience } = identity;
    return { issuer: identity.issuer, jwksUrl, audience };
  }

  private async startServices(tokens: TokenSettings): Promise<void> {
    const { log, processes, beginsAt } = this.options;
    const { doorstepLogLevel = 'warn', doorstepRequestsPerMinute = usualRequests(beginsAt) } = this.settings;
    prepareKeys(this.folders);
    log('Starting PostgreSQL');
    const databases = [...serviceNames.map(databaseOf), logDatabase];
    const postgres = await startPostgres({ dataDir: this.folders.postgres, databases, log });
    this.postgres = postgres;
    const messages = await this.openMessageLog(postgres);
    this.time = new PlatformTime(this.folders.clock, beginsAt);
    const settings: HostSettings = {
      databases: Object.fromEntries(serviceNames.map((name) => [name, postgres.database(databaseOf(name))])),
      messages,
      applicationRole,
      keyRingFile: this.folders.keyRing,
      erasuresFile: this.folders.erasures,
      tokens,
      logLevel: doorstepLogLevel,
      requestsPerMinute: doorstepRequestsPerMinute,
      platformUrl: this.baseUrl,
    };
    log('Starting the services');
    this.fleet = new ServiceFleet({
      services: serviceNames,
      edge: this.port.edge,
      settings,
      time: this.time,
      processes,
      log,
    });
    await this.fleet.start();
  }

  private async openMessageLog(postgres: EmbeddedPostgres): Promise<MessageLog> {
    const { transport, environment, data, log } = this.options;
    const embedded = postgres.database(logDatabase);
    if (transport === 'kafka') {
      if (await hasEmbeddedLog(embedded)) throw new Obstacle(elsewhere(data, 'the embedded log'));
      log('Starting Kafka');
      const databases = serviceNames.map((name) => postgres.database(databaseOf(name)));
      this.kafka = await startLocalKafka(this.folders, environment, log, () => forgetPlaces(databases));
      return this.kafka.log;
    }
    if (existsSync(this.folders.kafkaPrefix)) throw new Obstacle(elsewhere(data, 'Kafka (--transport kafka)'));
    await prepareMessageLog(embedded);
    return { kind: 'postgres', url: embedded.url };
  }

  private async end(): Promise<void> {
    await this.port.close();
    await this.fleet?.stop();
    await this.kafka?.stop();
    await this.postgres?.stop();
    this.lock?.release();
  }
}

function elsewhere(data: string, where: string): string {
  return `The messages of ${data} travel on ${where}; choose another folder with --data.`;
}

/** In a simulation a few accounts of staff act for a whole county. */
function usualRequests(beginsAt: number | undefined): number {
  return beginsAt === undefined ? 6_000 : 1_000_000;
}
