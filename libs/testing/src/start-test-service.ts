import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import { AnyMessage, topicOf } from '@doorstep/contracts';
import { ErasureLedger, freshKey, versionedKeys } from '@doorstep/event-store';
import { MemoryBroker, MemoryTransport } from '@doorstep/messaging';
import { ReferenceEntry } from '@doorstep/reference';
import { PlatformAddress, RunningService, ServiceDefinition, SimulatedClock, startService } from '@doorstep/service';
import { FastifyInstance } from 'fastify';
import { ActorTokens, ApiClient } from './api-client';
import { usualGiven } from './given-decider';
import { createTestDatabase } from './postgres';
import { usualReference } from './usual-reference';

/** What several test services (or several processes of one) share: the transport, the clock, the keys and the databases. */
export class TestPlatform {
  readonly broker = new MemoryBroker();
  readonly clock = new SimulatedClock(usualGiven.now);
  readonly keyRing = { masterKey: versionedKeys({ 1: freshKey() }), lookupKeys: versionedKeys({ 1: freshKey() }) };
  private readonly folder = mkdtempSync(join(tmpdir(), 'doorstep-spec-'));
  readonly erasures = new ErasureLedger(join(this.folder, 'erasures.jsonl'));
  private readonly databases = new Map<string, Awaited<ReturnType<typeof createTestDatabase>>>();
  private readonly running: TestService[] = [];
  private readonly positions = new Map<string, number>();

  constructor(private readonly reference: readonly ReferenceEntry[] = usualReference) {}

  /** Starts a service; a second start of the same one is another process of it on the same database. */
  async start(definition: ServiceDefinition): Promise<TestService> {
    const database = this.databases.get(definition.name) ?? (await createTestDatabase());
    this.databases.set(definition.name, database);
    if (!this.positions.has('reference-data') && definition.name !== 'reference-data')
      for (const entry of this.reference)
        await this.publish({ type: 'reference-data.entry-stated.v1', data: entry }, `entry-${entry.entryId}`);
    const service = await startService(definition, {
      database: { url: database.url, migratorUrl: database.url },
      transport: new MemoryTransport(this.broker),
      clock: this.clock,
      keyRing: this.keyRing,
      erasures: this.erasures,
      tokens: new ActorTokens(),
      logLevel: process.env['SPEC_LOG_LEVEL'] ?? 'silent',
      requestsPerMinute: 1_000_000,
      platform: new PlatformAddress('http://127.0.0.1:9', [definition.name]),
    });
    const running = new TestService(service, this);
    this.running.push(running);
    await running.settled();
    return running;
  }

  /** Where the database of a started service is reached. */
  databaseUrl(service: string): string {
    const database = this.databases.get(service);
    if (database === undefined) throw new Error(`${service} was not started`);
    return database.url;
  }

  /** Publishes a contract message as another service would; `subject` is its stream. */
  async publish(message: AnyMessage, subject = `stream-${message.type}`): Promise<void> {
    const source = message.type.split('.')[0] as string;
    const after = this.positions.get(source) ?? 0;
    const position = after + 1;
    this.positions.set(source, position);
    const recordedAt = this.clock.now();
    await new MemoryTransport(this.broker).publish({
      source,
      after,
      watermark: { source, position, recordedAt },
      messages: [
        {
          topic: topicOf(message.type) as string,
          envelope: {
            specversion: '1.0',
            id: `${source}-${position}`,
            type: message.type,
            source,
            subject,
            time: new Date(recordedAt).toISOString(),
            datacontenttype: 'application/json',
            position,
            streamversion: position,
            correlationid: `${source}-${position}`,
            data: message.data,
          },
        },
      ],
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop()));
    await Promise.all([...this.databases.values()].map((database) => database.drop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A running service with a real database; see {@link TestPlatform}. */
export class TestService {
  constructor(
    readonly service: RunningService,
    readonly platform: TestPlatform,
  ) {}

  as(actor: Actor): ApiClient {
    return new ApiClient(() => this.service.server as FastifyInstance, actor);
  }

  /** Lets a message of another service arrive and everything it causes happen. */
  async receive(message: AnyMessage, subject?: string): Promise<void> {
    await this.platform.publish(message, subject);
    await this.settled();
  }

  /** Resolves once relay, read models, messages and due deadlines have nothing left to do. */
  async settled(): Promise<void> {
    let quiet = 0;
    while (quiet < 3) {
      const lags = Object.values(await this.service.progress.lags());
      quiet = lags.every((lag) => lag === 0) ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await this.service.refresh();
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}

/** One service on a platform of its own; stop it with `running.end()`. */
export async function startTestService(definition: ServiceDefinition) {
  const platform = new TestPlatform();
  const running = await platform.start(definition);
  return Object.assign(running, { clock: platform.clock, platform, end: () => platform.stop() });
}
