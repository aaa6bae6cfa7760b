import { EventStore, NewEvent, StreamAppend } from '@doorstep/event-store';
import { CapabilityIndex } from './capability-index';
import { Loaded, StateCache } from './state-cache';

/** The streams that one attempt of a command has to do with: as they were read, and what will be appended to them. */
export class StreamsAtHand {
  /** True once a state was taken from memory: a negative decision is then taken again on a fresh one. */
  remembered = false;
  private readonly reached = new Map<string, Loaded>();
  private readonly appending = new Map<string, StreamAppend>();

  /** Without `memory` every stream is read; `created` are streams that are new. */
  constructor(
    private readonly store: EventStore,
    private readonly capabilities: CapabilityIndex,
    private readonly memory?: { readonly cache: StateCache; readonly created: readonly string[] },
  ) {}

  /** A stream's state and version, with what this attempt adds to it. */
  async load(streamId: string): Promise<Loaded> {
    const known = this.reached.get(streamId);
    if (known !== undefined) return known;
    const loaded = this.recall(streamId) ?? (await this.read(streamId));
    this.reached.set(streamId, loaded);
    return loaded;
  }

  /** Demands that the stream still is as it was read when the append comes. */
  async guard(streamId: string): Promise<Loaded> {
    const guarding = await this.load(streamId);
    if (!this.appending.has(streamId)) this.append(streamId, guarding, []);
    return guarding;
  }

  /** Adds events to a stream that was loaded. */
  append(streamId: string, { state, version }: Loaded, events: readonly NewEvent[]): void {
    const { decider } = this.capabilities.ofStream(streamId);
    const before = this.appending.get(streamId);
    this.appending.set(streamId, {
      streamId,
      expectedVersion: before?.expectedVersion ?? version,
      events: [...(before?.events ?? []), ...events],
    });
    this.reached.set(streamId, {
      state: events.reduce((reached: unknown, event) => decider.evolve(reached, event), state),
      version: version + events.length,
    });
  }

  /** What is to be appended. */
  get streams(): readonly StreamAppend[] {
    return [...this.appending.values()];
  }

  /** The version a stream will have. */
  versionOf(streamId: string): number {
    return this.reached.get(streamId)?.version ?? 0;
  }

  /** Remembers the streams as they are after the append. */
  remember(cache: StateCache): void {
    for (const streamId of this.appending.keys()) cache.set(streamId, this.reached.get(streamId) as Loaded);
  }

  private recall(streamId: string): Loaded | undefined {
    if (this.memory === undefined) return undefined;
    const { cache, created } = this.memory;
    const recalled = cache.get(streamId) ?? (created.includes(streamId) ? this.initial(streamId) : undefined);
    this.remembered ||= recalled !== undefined;
    return recalled;
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
}
