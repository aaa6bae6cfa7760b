import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import { ErasureLedger, MemoryEventStore, MemoryPersonKeys, StoredEvent } from '@doorstep/event-store';
import { ReferenceBook, ReferenceEntry } from '@doorstep/reference';
import {
  createLogger,
  createServiceApp,
  MemoryAccessLog,
  MergedRecords,
  NoTables,
  PlatformAddress,
  Progress,
  ReferenceDesk,
  ServiceDefinition,
  SimulatedClock,
  storeCatalogueOf,
} from '@doorstep/service';
import { ActorTokens, ApiClient } from './api-client';
import { usualGiven } from './given-decider';
import { usualReference } from './usual-reference';

type App = Awaited<ReturnType<typeof createServiceApp>>;

/** Ports in memory for {@link createServiceApp}: time stands at 2 March 2026, nine o'clock in Shanghai. */
export function memoryPorts(definition: ServiceDefinition, reference: readonly ReferenceEntry[] = usualReference) {
  const desk = new ReferenceDesk();
  desk.replace(ReferenceBook.of(reference));
  return {
    store: new MemoryEventStore({ name: definition.name, catalogue: storeCatalogueOf(definition) }),
    keys: new MemoryPersonKeys(),
    erasures: new ErasureLedger(join(tmpdir(), `doorstep-spec-${randomUUID()}.jsonl`)),
    accessLog: new MemoryAccessLog(),
    tokens: new ActorTokens(),
    accountHolder: () => Promise.resolve(undefined),
    clock: new SimulatedClock(usualGiven.now),
    tables: new NoTables(),
    reference: desk,
    merged: new MergedRecords(),
    progress: new Progress(),
    log: createLogger(definition.name, process.env['SPEC_LOG_LEVEL'] ?? 'silent'),
    requestsPerMinute: 1_000_000,
    platform: new PlatformAddress('http://127.0.0.1:9', [definition.name]),
  };
}

/**
 * A service's application on memory ports: real routes, validation, access and command handling, no database. Started before the
 * specs of the enclosing describe block and closed after them; time stands at 2 March 2026, nine o'clock in Shanghai.
 */
export function givenApi(definition: ServiceDefinition, reference: readonly ReferenceEntry[] = usualReference) {
  const ports = memoryPorts(definition, reference);
  let app: App;

  beforeAll(async () => {
    app = await createServiceApp(definition, ports);
  });
  afterAll(() => app.close());

  return {
    clock: ports.clock,
    keys: ports.keys,
    accessLog: ports.accessLog,
    as: (actor: Actor) => new ApiClient(() => app, actor),
    get: <T>(type: abstract new (...given: never[]) => T): T => app.get(type as never) as T,
    /** Every event appended so far, in order. */
    events: async (): Promise<readonly StoredEvent[]> => (await ports.store.readFeed(0, 100_000)).events,
  };
}
