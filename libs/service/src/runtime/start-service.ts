import { IncomingMessage, ServerResponse } from 'node:http';
import {
  applyLedger,
  ErasureLedger,
  KeyRing,
  openLeases,
  openPersonKeys,
  openPostgresStore,
  PooledDatabase,
} from '@doorstep/event-store';
import { Transport } from '@doorstep/messaging';
import { FastifyInstance } from 'fastify';
import { createServiceApp } from '../app/service-app';
import { PlatformAddress } from '../app/platform-address';
import { PlatformClock } from '../clock/platform-clock';
import { storeCatalogueOf } from '../command/capability-index';
import { Commands } from '../command/commands';
import { DataSourceDatabase, openDataSource } from '../database/data-source';
import { prepareSchema, ServiceDatabase } from '../database/schema';
import { DataSourceTables } from '../database/tables';
import { ServiceDefinition } from '../definition';
import { LinkedAccountRow } from '../identity/linked-account.table';
import { holderIn, unlinkErased } from '../identity/linked-accounts';
import { TokenVerifier } from '../identity/token-verifier';
import { createLogger } from '../observe/logger';
import { Meters } from '../observe/meters';
import { SqlAccessLog } from '../persons/access-log';
import { FollowedRecords } from '../persons/followed-records';
import { MergedRecordRow } from '../persons/merged-record.table';
import { ReferenceDesk } from '../reference/reference-desk';
import { ReferenceEntryRow } from '../reference/reference-entry.table';
import { ReferenceFollower } from '../reference/reference-follower';
import { startFollowers } from './followers';
import { PolicySender } from './policy-sender';
import { Progress } from './progress';

/** What a process gives every service it hosts. */
export interface ServiceEnvironment {
  readonly database: ServiceDatabase;
  readonly transport: Transport;
  readonly clock: PlatformClock;
  readonly keyRing: KeyRing;
  readonly erasures: ErasureLedger;
  readonly tokens: TokenVerifier;
  readonly logLevel: string;
  readonly requestsPerMinute: number;
  readonly platform: PlatformAddress;
}

/** A service that answers; it listens nowhere by itself, requests are handed to it. */
export interface RunningService {
  readonly name: string;
  readonly resources: readonly string[];
  readonly progress: Progress;
  /** The HTTP server behind `handle`, for specs that inject requests. */
  readonly server: FastifyInstance;
  /** Takes over reference data and merges that have arrived, without waiting for the next look. */
  refresh(): Promise<void>;
  get<T>(type: abstract new (...given: never[]) => T): T;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Ends gracefully: no new work, running work finished, connections closed. */
  stop(): Promise<void>;
}

/** Brings the service's database up to date and starts it: HTTP, read models, policies, relay, deadlines. */
export async function startService(
  definition: ServiceDefinition,
  environment: ServiceEnvironment,
): Promise<RunningService> {
  const { database, transport, clock, erasures } = environment;
  const log = createLogger(definition.name, environment.logLevel);
  await prepareSchema(database, definition.name, definition.migrations);

  const entities = [
    ...new Set([
      ReferenceEntryRow,
      MergedRecordRow,
      LinkedAccountRow,
      ...definition.readModels.map(({ entity }) => entity),
    ]),
  ];
  const source = await openDataSource({ url: database.url, applicationName: definition.name, entities, poolSize: 4 });
  const db = new DataSourceDatabase(source);
  const owner = new PooledDatabase({ url: database.migratorUrl, connections: 1 });
  const store = await openPostgresStore({
    url: database.url,
    name: definition.name,
    catalogue: storeCatalogueOf(definition),
  });
  const keys = openPersonKeys({ sql: db, ...environment.keyRing });
  await applyLedger(erasures, keys);
  await unlinkErased(db, erasures);

  const desk = new ReferenceDesk();
  const reference = new ReferenceFollower(db, desk);
  await reference.start();
  const merged = new FollowedRecords(db);
  await merged.start();
  const progress = new Progress();
  const app = await createServiceApp(definition, {
    store,
    keys,
    erasures,
    accessLog: new SqlAccessLog(db),
    tokens: environment.tokens,
    accountHolder: holderIn(db),
    clock,
    tables: new DataSourceTables(source),
    reference: desk,
    merged,
    progress,
    log,
    requestsPerMinute: environment.requestsPerMinute,
    platform: environment.platform,
  });
  const leases = openLeases(database.url);
  const followers = await startFollowers({
    definition,
    source,
    db,
    owner,
    store,
    transport,
    leases,
    clock,
    keys,
    erasures,
    sender: new PolicySender(app.get(Commands), log),
    progress,
    meters: app.get(Meters),
    log,
  });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const running: RunningService = {
    name: definition.name,
    resources: definition.resources,
    progress,
    server,
    refresh: async () => {
      await reference.look();
      await merged.look();
    },
    get: (type) => app.get(type as never),
    handle: (request, response) => server.routing(request, response),
    async stop() {
      await app.close();
      await followers.stop();
      await reference.stop();
      await merged.stop();
      await leases.close();
      await store.close();
      await owner.close();
      await source.destroy();
    },
  };
  await definition.onStarted?.({ get: (type) => app.get(type as never) });
  return running;
}
