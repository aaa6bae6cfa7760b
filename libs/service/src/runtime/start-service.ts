import { IncomingMessage, ServerResponse } from 'node:http';
import { ErasureLedger, KeyRing, openLeases } from '@doorstep/event-store';
import { Transport } from '@doorstep/messaging';
import { FastifyInstance } from 'fastify';
import { createServiceApp } from '../app/service-app';
import { PlatformAddress } from '../app/platform-address';
import { PlatformClock } from '../clock/platform-clock';
import { Commands } from '../command/commands';
import { prepareSchema, ServiceDatabase } from '../database/schema';
import { DataSourceTables } from '../database/tables';
import { ServiceDefinition } from '../definition';
import { holderIn } from '../identity/linked-accounts';
import { TokenVerifier } from '../identity/token-verifier';
import { createLogger } from '../observe/logger';
import { Meters } from '../observe/meters';
import { SqlAccessLog } from '../persons/access-log';
import { startFollowers } from './followers';
import { Opened } from './opened';
import { PolicySender } from './policy-sender';
import { Progress } from './progress';
import { openParts } from './service-parts';

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

/** Brings the service's database up to date and starts it: HTTP, read models, policies, relay, deadlines. A failure leaves nothing open. */
export async function startService(
  definition: ServiceDefinition,
  environment: ServiceEnvironment,
): Promise<RunningService> {
  await prepareSchema(environment.database, definition.name, definition.migrations);
  const opened = new Opened();
  try {
    return await start(definition, environment, opened);
  } catch (error) {
    await opened.close().catch(() => undefined);
    throw error;
  }
}

async function start(
  definition: ServiceDefinition,
  environment: ServiceEnvironment,
  opened: Opened,
): Promise<RunningService> {
  const { database, transport, clock, erasures, tokens, platform, requestsPerMinute } = environment;
  const log = createLogger(definition.name, environment.logLevel);
  const parts = await openParts(definition, environment, opened);
  const { source, db, store, keys, desk, reference, merged } = parts;
  const progress = new Progress();
  const app = await createServiceApp(definition, {
    store,
    keys,
    erasures,
    accessLog: new SqlAccessLog(db),
    tokens,
    accountHolder: holderIn(db),
    clock,
    tables: new DataSourceTables(source),
    reference: desk,
    merged,
    progress,
    log,
    requestsPerMinute,
    platform,
  });
  opened.keep(app, (open) => open.close());
  const leases = opened.keep(openLeases(database.url), (open) => open.close());
  const sender = new PolicySender(app.get(Commands), log);
  const meters = app.get(Meters);
  const following = { ...parts, definition, transport, leases, clock, erasures, sender, progress, meters, log };
  await startFollowers(following, opened);

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
    stop: () => opened.close(),
  };
  await definition.onStarted?.({ get: (type) => app.get(type as never) });
  return running;
}
