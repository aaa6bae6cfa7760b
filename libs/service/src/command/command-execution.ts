import { Actor, isAllowed, Rejection, RecordScope } from '@doorstep/event-sourcing';
import { AppendCall, EarlierAnswer, EventStore, StreamAppend } from '@doorstep/event-store';
import { v7 as uuidv7 } from 'uuid';
import { PlatformClock } from '../clock/platform-clock';
import { AnyCapability } from '../definition';
import { forbidden, invalid, Problem, rejected } from '../http/problem';
import { CommandAnswer, StoredAnswer, StoredRejection } from './answer';
import { CapabilityIndex } from './capability-index';
import { CommandRequest, Sending, Step } from './request';
import { Loaded, StateCache } from './state-cache';

const attempts = 12;
const firstPauseMs = 2;

/** Load → authorise → decide → append, again when another writer was faster. The only way events come into being. */
export class CommandExecution {
  constructor(
    private readonly store: EventStore,
    private readonly capabilities: CapabilityIndex,
    private readonly cache: StateCache,
    private readonly clock: PlatformClock,
  ) {}

  /** Throws a {@link Problem}: 403, 409 with the rejection's code, 412, 422 for a wrong field or a reused idempotency key, 503. */
  async execute(request: CommandRequest, sending: Sending): Promise<CommandAnswer> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await this.attempt(request, sending, attempt === 0);
      if (answer !== 'again') return answer;
      if (attempt > 0) await jitter(firstPauseMs * 2 ** Math.min(attempt, 6));
    }
    throw new Problem(503, 'too-many-writers', {}, [], 1);
  }

  private async attempt(request: CommandRequest, sending: Sending, first: boolean): Promise<CommandAnswer | 'again'> {
    const steps: readonly Step[] = [sending, ...(sending.with ?? [])];
    const given = { now: this.clock.now(), today: this.clock.today(), actor: request.actor };
    const created = new Set(steps.flatMap(({ streamId, creates }) => (creates === true ? [streamId] : [])));
    const loads = new Map<string, Loaded>();
    const appends = new Map<string, StreamAppend>();
    let cached = false;
    const load = async (streamId: string): Promise<Loaded> => {
      const known = loads.get(streamId);
      if (known !== undefined) return known;
      const remembered = first ? this.cache.get(streamId) : undefined;
      const isNew = first && created.has(streamId);
      cached ||= remembered !== undefined || isNew;
      const loaded = remembered ?? (isNew ? this.initial(streamId) : await this.read(streamId));
      loads.set(streamId, loaded);
      return loaded;
    };

    for (const step of steps) {
      const capability = this.capabilities.ofCommand(step.command);
      const loaded = await load(step.streamId);
      const scope = await this.scopeOf(capability, step, loaded, load, appends);
      if (!isAllowed(capability.access.grants[step.command.type] ?? [], request.actor, scope)) {
        if (cached) return 'again';
        return this.earlierOr(request, forbidden());
      }
      if (step === sending && request.expectedVersion !== undefined && request.expectedVersion !== loaded.version) {
        if (cached) return 'again';
        return this.earlierOr(request, new Problem(412, 'version-mismatch', { version: loaded.version }));
      }
      const decision = capability.decider.decide(step.command, loaded.state, given);
      if (decision instanceof Rejection) {
        if (cached) return 'again';
        return this.rejectWith(request, { ...decision });
      }
      const events = decision.map((event) => ({ type: event.type, data: event.data, meta: this.metadata(request) }));
      const before = appends.get(step.streamId);
      appends.set(step.streamId, {
        streamId: step.streamId,
        expectedVersion: before?.expectedVersion ?? loaded.version,
        events: [...(before?.events ?? []), ...events],
      });
      loads.set(step.streamId, {
        state: decision.reduce((state: unknown, event) => capability.decider.evolve(state, event), loaded.state),
        version: loaded.version + decision.length,
      });
    }
    return this.append(request, sending, [...appends.values()], loads);
  }

  private async append(
    request: CommandRequest,
    sending: Sending,
    streams: readonly StreamAppend[],
    loads: ReadonlyMap<string, Loaded>,
  ): Promise<CommandAnswer | 'again'> {
    const id = this.capabilities.idOf(sending.streamId);
    const version = loads.get(sending.streamId)?.version ?? 0;
    const outcome = await this.store.append(
      this.call(request, streams, { kind: 'done', id, version }, sending.claims, sending.releases),
    );
    switch (outcome.outcome) {
      case 'appended':
        for (const { streamId } of streams) this.cache.set(streamId, loads.get(streamId) as Loaded);
        return { id, version, position: `${this.store.name}:${outcome.position}` };
      case 'repeated':
        return this.repeated(request, outcome);
      case 'conflict':
        for (const { streamId } of streams) this.cache.forget(streamId);
        return 'again';
      case 'taken':
        return this.rejectWith(request, { code: `${outcome.scope}-taken`, params: {} });
    }
  }

  /** Keeps a rejection for the idempotency key, unless an earlier request under it was answered. */
  private async rejectWith(request: CommandRequest, rejection: StoredRejection): Promise<CommandAnswer> {
    if (request.idempotency === undefined) throw problemOf(rejection);
    const outcome = await this.store.append(this.call(request, [], { kind: 'rejected', ...rejection }));
    if (outcome.outcome === 'repeated') return this.repeated(request, outcome);
    throw problemOf(rejection);
  }

  /** The answer of an earlier request under the idempotency key: what that one did may be why `problem` stands in the way now. */
  private async earlierOr(request: CommandRequest, problem: Problem): Promise<CommandAnswer> {
    const { idempotency } = request;
    const earlier = idempotency && (await this.store.answerTo(idempotency.key));
    if (earlier === undefined) throw problem;
    return this.repeated(request, earlier);
  }

  private repeated(request: CommandRequest, earlier: EarlierAnswer): CommandAnswer {
    if (earlier.fingerprint !== request.idempotency?.fingerprint) throw new Problem(422, 'idempotency-key-reused');
    const answer = earlier.answer as StoredAnswer;
    if (answer.kind === 'rejected') throw problemOf(answer);
    return { id: answer.id, version: answer.version, position: `${this.store.name}:${earlier.position}` };
  }

  private call(
    request: CommandRequest,
    streams: readonly StreamAppend[],
    answer: StoredAnswer,
    claims?: AppendCall['claims'],
    releases?: AppendCall['releases'],
  ): AppendCall {
    return {
      streams,
      now: this.clock.now(),
      ...(claims === undefined ? {} : { claims }),
      ...(releases === undefined ? {} : { releases }),
      ...(request.idempotency === undefined ? {} : { idempotency: { ...request.idempotency, answer } }),
    };
  }

  private async scopeOf(
    capability: AnyCapability,
    step: Step,
    loaded: Loaded,
    load: (streamId: string) => Promise<Loaded>,
    appends: Map<string, StreamAppend>,
  ): Promise<RecordScope> {
    if (capability.guardedBy === undefined) return capability.access.scope(step.command, loaded.state);
    const guard = capability.guardedBy.streamOf(step.command, step.streamId);
    const guarding = await load(guard);
    if (!appends.has(guard)) appends.set(guard, { streamId: guard, expectedVersion: guarding.version, events: [] });
    return capability.guardedBy.scope(guarding.state);
  }

  private initial(streamId: string): Loaded {
    return { state: this.capabilities.ofStream(streamId).decider.initialState, version: 0 };
  }

  private async read(streamId: string): Promise<Loaded> {
    const { decider } = this.capabilities.ofStream(streamId);
    const events = await this.store.readStream(streamId);
    return {
      state: events.reduce((state: unknown, event) => decider.evolve(state, event), decider.initialState),
      version: events.at(-1)?.version ?? 0,
    };
  }

  private metadata(request: CommandRequest) {
    const { actor, source, reason, correlationId, causationId } = request;
    return {
      eventId: uuidv7(),
      actor: {
        kind: actor.kind,
        id: lastingIdOf(actor),
        ...(actor.office === undefined ? {} : { office: actor.office }),
      },
      source,
      correlationId,
      ...(reason === undefined ? {} : { reason }),
      ...(causationId === undefined ? {} : { causationId }),
    };
  }
}

/** An event outlives a person's erasure, so it names a person by record, never by the account they signed in with. */
function lastingIdOf({ kind, id, personId }: Actor): string {
  return kind === 'person' && personId !== undefined ? personId : id;
}

function problemOf({ code, params, field }: StoredRejection): Problem {
  return field === undefined ? rejected(code, params) : invalid({ field, code, params });
}

/** Lets writers who race for one stream go one after another instead of all at once again. */
function jitter(mostMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * mostMs));
}
