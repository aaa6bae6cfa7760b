import { Inject, Injectable } from '@nestjs/common';
import { Rejection, replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { subjectKey } from '@doorstep/reference';
import { CommandRequest, Commands, eventStore, PlatformClock, Problem } from '@doorstep/service';
import { LoadEntry } from './entry.commands';
import { entry } from './entry.decider';
import { EntryEvent, EntryFacts } from './entry.events';
import { PlaceSpan } from './timeline.commands';
import { timeline } from './timeline.decider';

const attempts = 4;

export interface Loading {
  readonly outcome: 'created' | 'corrected' | 'unchanged';
  /** Where the change stands in this service's store, if there was one. */
  readonly position?: string;
}

/** Loads entries that a file states: an entry that says the same already costs a read and no event. */
@Injectable()
export class EntryLoading {
  constructor(
    private readonly commands: Commands,
    private readonly clock: PlatformClock,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /** Throws a `Problem`, e.g. 409 `entry-overlaps`. */
  async load(request: CommandRequest, facts: EntryFacts, origin: 'built-in' | 'import'): Promise<Loading> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const loading = await this.attempt(request, facts, origin);
      if (loading !== 'again') return loading;
    }
    throw new Problem(503, 'too-many-writers', {}, [], 1);
  }

  /** An entry that nobody can have stated yet: nothing is read. */
  async loadFirst(request: CommandRequest, facts: EntryFacts): Promise<void> {
    const load = sending(facts, 'built-in');
    await this.commands.send(request, {
      ...load,
      creates: true,
      with: load.with.map((step) => ({ ...step, creates: true })),
    });
  }

  private async attempt(
    request: CommandRequest,
    facts: EntryFacts,
    origin: 'built-in' | 'import',
  ): Promise<Loading | 'again'> {
    const load = sending(facts, origin);
    const events = await this.store.readStream(load.streamId);
    const state = replay(entry, events as unknown as readonly EntryEvent[]);
    const given = { now: this.clock.now(), today: this.clock.today(), actor: request.actor };
    const decision = entry.decide(load.command, state, given);
    if (!(decision instanceof Rejection) && decision.length === 0) return { outcome: 'unchanged' };
    try {
      const expected = { ...request, expectedVersion: events.length };
      const { position } = await this.commands.send(expected, { ...load, creates: events.length === 0 });
      return { outcome: events.length === 0 ? 'created' : 'corrected', position };
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 412) return 'again';
      throw failure;
    }
  }
}

function sending(facts: EntryFacts, origin: 'built-in' | 'import') {
  const { entryId, from, to } = facts;
  return {
    streamId: streamOf(entry, entryId),
    command: new LoadEntry({ facts, origin }),
    with: [{ streamId: streamOf(timeline, subjectKey(facts)), command: new PlaceSpan({ entryId, from, to }) }],
  };
}
