import { topicOf } from '@doorstep/contracts';
import {
  backoff,
  Database,
  DeadlineRunner,
  ErasureLedger,
  EventStore,
  followStore,
  Leadership,
  Leases,
  pause,
  PersonKeys,
  ProjectionRunner,
  ProjectionTarget,
  Rebuildable,
  rebuildProjection,
  Rebuilds,
} from '@doorstep/event-store';
import { Consumer, MessageHandler, policyHandler, projectionHandler, Relay, Transport } from '@doorstep/messaging';
import { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { PlatformClock } from '../clock/platform-clock';
import { CapabilityIndex } from '../command/capability-index';
import { readTableOf } from '../database/read-table-of';
import { DerivedModel, ReadModel, readModel, ServiceDefinition } from '../definition';
import { LinkedAccountRow } from '../identity/linked-account.table';
import { linkedAccounts } from '../identity/linked-accounts.projection';
import { traceOf } from '../observe/logger';
import { Meters } from '../observe/meters';
import { MergedRecordRow } from '../persons/merged-record.table';
import { mergedRecords } from '../persons/merged-records.projection';
import { referenceEntries } from '../reference/reference-entries.projection';
import { ReferenceEntryRow } from '../reference/reference-entry.table';
import { erasureHandler } from './erasure-handler';
import { Opened } from './opened';
import { PolicySender } from './policy-sender';
import { Progress } from './progress';
import { Publisher } from './publisher';

/** What the shell itself follows in every service. */
const shellReadModels: readonly ReadModel[] = [
  readModel(referenceEntries, ReferenceEntryRow),
  readModel(mergedRecords, MergedRecordRow),
  readModel(linkedAccounts, LinkedAccountRow),
];

/** How long a derived model rests when there was nothing new. */
const restMs = 250;

export interface FollowerParts {
  readonly definition: ServiceDefinition;
  readonly source: DataSource;
  readonly db: Database;
  readonly owner: Database;
  readonly store: EventStore;
  readonly transport: Transport;
  readonly leases: Leases;
  readonly clock: PlatformClock;
  readonly keys: PersonKeys;
  readonly erasures: ErasureLedger;
  readonly sender: PolicySender;
  readonly progress: Progress;
  readonly meters: Meters;
  readonly log: Logger;
}

/** Starts what keeps a service moving: its relay, its read models, its policies and its deadlines. */
export async function startFollowers(parts: FollowerParts, opened: Opened): Promise<void> {
  const { store, leases, progress, definition } = parts;
  const relay = opened.keep(startRelay(parts), (following) => following.stop());
  progress.add('relay', { source: '', waitFor: () => Promise.resolve(true), lag: () => relay.lag() });

  const runner = new ProjectionRunner({
    db: parts.db,
    projections: definition.readModels.filter(isOwn).map((model) => targetOf(parts, model)),
    onError: (projection, error) => failed(parts, `projection ${projection}`, error),
  });
  const onError = (error: unknown) => failed(parts, 'read models', error);
  const own = followStore({ store, leases, owner: parts.owner, runner, onError });
  opened.keep(own, (following) => following.stop());
  progress.add('read-models', {
    source: store.name,
    waitFor: (_, position, timeoutMs) => own.waitFor(position, timeoutMs),
    lag: () => own.lag(),
  });

  const consumer = opened.keep(startConsumer(parts), (following) => following.stop());
  await consumer.start();
  progress.add('messages', {
    source: undefined,
    waitFor: (source, position, timeoutMs) => consumer.waitFor(source, position, timeoutMs),
    lag: () => consumer.lag(),
    parked: () => consumer.parked(),
  });

  const readModels = [...runner.targets.map((target) => rebuildable(parts, target)), ...consumer.readModels()];
  const rebuilds = opened.keep(startRebuilds(parts, readModels), (following) => following.stop());
  progress.add('rebuilds', { source: '', waitFor: () => Promise.resolve(true), lag: () => rebuilds.lag() });

  for (const model of definition.derivedModels ?? [])
    opened.keep(startDerived(parts, model), (leadership) => leadership.stop());

  const deadlines = startDeadlines(parts);
  if (deadlines === undefined) return;
  opened.keep(deadlines, (following) => following.stop());
  own.onMoved(() => deadlines.wake());
  progress.add('deadlines', { source: '', waitFor: () => Promise.resolve(true), lag: () => deadlines.pending() });
}

function startRelay(parts: FollowerParts): Relay {
  const { store, transport, leases, definition } = parts;
  const publisher = new Publisher(store, new CapabilityIndex(definition.capabilities));
  return new Relay({
    store,
    transport,
    leases,
    clock: parts.clock,
    publish: (events) => publisher.messagesOf(events),
    onError: (error) => failed(parts, 'relay', error),
  });
}

function startConsumer(parts: FollowerParts): Consumer {
  const { definition, db, owner, transport, leases } = parts;
  const handlers: MessageHandler[] = [
    erasureHandler(parts.keys, parts.erasures),
    ...[...shellReadModels, ...definition.readModels.filter((model) => !isOwn(model))].map((model) =>
      projectionHandler(targetOf(parts, model), topicsOf(model.projection.handles)),
    ),
    ...(definition.policies ?? []).map((policy) =>
      policyHandler(policy, topicsOf(policy.handles), (reaction, { envelope, idempotencyKey }) =>
        parts.sender.send(reaction, {
          policy: policy.name,
          idempotencyKey,
          correlationId: envelope.correlationid,
          causationId: envelope.id,
        }),
      ),
    ),
  ];
  return new Consumer({
    name: definition.name,
    db,
    owner,
    transport,
    leases,
    handlers,
    onParked: (reader, { envelope }, error) => {
      const { type, position, source } = envelope;
      parts.log.error({ reader, type, source, position, ...traceOf(error) }, 'message parked');
      parts.meters.failed('parked');
    },
    onError: (error) => failed(parts, 'messages', error),
  });
}

function startRebuilds(parts: FollowerParts, readModels: readonly Rebuildable[]): Rebuilds {
  const { definition, db, leases } = parts;
  const onError = (reader: string, error: unknown) => failed(parts, `rebuild of ${reader}`, error);
  return new Rebuilds({ name: definition.name, db, leases, readModels, onError });
}

function startDerived(parts: FollowerParts, model: DerivedModel): Leadership {
  return parts.leases.lead(`derived:${parts.definition.name}:${model.name}`, async (signal) => {
    let failures = 0;
    while (!signal.aborted) {
      const hasMore = await model.takeIn(parts.db).catch((error: unknown) => {
        failed(parts, `derived model ${model.name}`, error);
        return undefined;
      });
      failures = hasMore === undefined ? failures + 1 : 0;
      if (hasMore !== true) await pause(failures === 0 ? restMs : backoff(failures), signal);
    }
  });
}

function rebuildable({ db, owner, store }: FollowerParts, target: ProjectionTarget): Rebuildable {
  const { name: reader, version } = target.projection;
  return { reader, version, rebuild: (signal) => rebuildProjection({ db, owner, store, target, signal }) };
}

function startDeadlines(parts: FollowerParts): DeadlineRunner | undefined {
  const { definition, source, db, clock, leases, sender } = parts;
  if (definition.deadlines === undefined) return undefined;
  const { entity, policies } = definition.deadlines;
  return new DeadlineRunner({
    name: definition.name,
    db,
    table: readTableOf(source, entity),
    clock,
    leases,
    fire: async (deadline, now, idempotencyKey) => {
      for (const policy of policies.filter(({ kinds }) => kinds.includes(deadline.kind)))
        for (const [index, reaction] of policy.react(deadline, now).entries())
          await sender.send(reaction, {
            policy: policy.name,
            idempotencyKey: `${idempotencyKey}:${policy.name}:${index}`,
            correlationId: `deadline:${deadline.id}`,
          });
    },
    onError: (error) => failed(parts, 'deadlines', error),
  });
}

function targetOf({ source }: FollowerParts, { projection, entity }: ReadModel): ProjectionTarget {
  return { projection, table: readTableOf(source, entity) };
}

/** True for read models of the service's own events. Throws for one that mixes them with messages. */
function isOwn({ projection }: ReadModel): boolean {
  const messages = projection.handles.filter((type) => topicOf(type) !== undefined);
  if (messages.length > 0 && messages.length < projection.handles.length)
    throw new Error(`projection ${projection.name} mixes own events with messages`);
  return messages.length === 0;
}

function topicsOf(types: readonly string[]): readonly string[] {
  return [...new Set(types.map((type) => topicOf(type)).filter((topic) => topic !== undefined))];
}

function failed({ log, meters }: FollowerParts, what: string, error: unknown): void {
  meters.failed(what);
  log.warn({ what, ...traceOf(error) }, 'tried again');
}
