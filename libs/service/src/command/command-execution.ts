import { Actor, Given, isAllowed, Rejection } from '@doorstep/event-sourcing';
import { AppendCall, EarlierAnswer, EventStore, StreamAppend } from '@doorstep/event-store';
import { v7 as uuidv7 } from 'uuid';
import { PlatformClock } from '../clock/platform-clock';
import { forbidden, invalid, Problem, rejected } from '../http/problem';
import { CommandAnswer, StoredAnswer, StoredRejection } from './answer';
import { CapabilityIndex } from './capability-index';
import { CommandRequest, Sending, Step } from './request';
import { StateCache } from './state-cache';
import { StreamsAtHand } from './streams-at-hand';

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

  /** Throws a {@link Problem}: 403, 404 or 409 with the rejection's code, 412, 422 for a wrong field or a reused idempotency key, 503. */
  async execute(request: CommandRequest, sending: Sending): Promise<CommandAnswer> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await this.attempt(request, sending, attempt === 0);
      if (answer !== 'again') return answer;
      if (attempt > 0) await jitter(firstPauseMs * 2 ** Math.min(attempt, 6));
    }
    throw new Problem(503, 'too-many-writers', {}, [], 1);
  }

  /** The answer of an earlier request under the idempotency key: what was done since may be why `refusal` stands in the way now. */
  async earlierOr(request: CommandRequest, refusal: unknown): Promise<CommandAnswer> {
    const { idempotency } = request;
    const earlier = idempotency && (await this.store.answerTo(idempotency.key));
    if (earlier === undefined) throw refusal;
    return this.repeated(request, earlier);
  }

  private async attempt(request: CommandRequest, sending: Sending, first: boolean): Promise<CommandAnswer | 'again'> {
    const { store, capabilities, cache } = this;
    const steps: readonly Step[] = [sending, ...(sending.with ?? [])];
    const created = steps.filter(({ creates }) => creates === true).map(({ streamId }) => streamId);
    const given = { now: this.clock.now(), today: this.clock.today(), actor: request.actor };
    const streams = new StreamsAtHand(store, capabilities, first ? { cache, created } : undefined);
    for (const step of steps) {
      const expected = step === sending ? request.expectedVersion : undefined;
      const refusal = await this.take(request, step, expected, given, streams);
      if (refusal !== undefined) return streams.remembered ? 'again' : refusal();
    }
    return this.append(request, sending, streams);
  }

  /** Authorises and decides one step and adds its events; what to answer where it may not happen. */
  private async take(
    request: CommandRequest,
    { streamId, command }: Step,
    expectedVersion: number | undefined,
    given: Given,
    streams: StreamsAtHand,
  ): Promise<(() => Promise<CommandAnswer>) | undefined> {
    const { access, decider, guardedBy } = this.capabilities.ofCommand(command);
    const loaded = await streams.load(streamId);
    const scope =
      guardedBy === undefined
        ? access.scope(command, loaded.state)
        : guardedBy.scope((await streams.guard(guardedBy.streamOf(command, streamId))).state);
    if (!isAllowed(access.grants[command.type] ?? [], given.actor, scope))
      return () => this.earlierOr(request, forbidden());
    const { version } = loaded;
    if (expectedVersion !== undefined && expectedVersion !== version)
      return () => this.earlierOr(request, new Problem(412, 'version-mismatch', { version }));
    const decision = decider.decide(command, loaded.state, given);
    if (decision instanceof Rejection) return () => this.rejectWith(request, { ...decision });
    const events = decision.map(({ type, data }) => ({ type, data, meta: this.metadata(request) }));
    streams.append(streamId, loaded, events);
    return undefined;
  }

  private async append(
    request: CommandRequest,
    { streamId, claims, releases }: Sending,
    hand: StreamsAtHand,
  ): Promise<CommandAnswer | 'again'> {
    const { streams } = hand;
    const id = this.capabilities.idOf(streamId);
    const version = hand.versionOf(streamId);
    const outcome = await this.store.append(
      this.call(request, streams, { kind: 'done', id, version }, claims, releases),
    );
    switch (outcome.outcome) {
      case 'appended':
        hand.remember(this.cache);
        return { id, version, position: `${this.store.name}:${outcome.position}` };
      case 'repeated':
        return this.repeated(request, outcome);
      case 'conflict':
        for (const stream of streams) this.cache.forget(stream.streamId);
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

function problemOf({ code, params, field, missing }: StoredRejection): Problem {
  if (missing === true) return new Problem(404, code, params);
  return field === undefined ? rejected(code, params) : invalid({ field, code, params });
}

/** Lets writers who race for one stream go one after another instead of all at once again. */
function jitter(mostMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * mostMs));
}
