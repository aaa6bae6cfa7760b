import { Inject, Injectable } from '@nestjs/common';
import { idOf, replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { eventStore, notFound } from '@doorstep/service';
import { person } from './person.decider';
import { PersonEvent } from './person.events';
import { KnownPerson, PersonState } from './person.state';

/** People as the store has them at this moment: for what must be known before a command about them can be made. */
@Injectable()
export class PersonRecords {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  async state(personId: string): Promise<PersonState> {
    const events = await this.store.readStream(streamOf(person, personId));
    return replay(person, events as unknown as readonly PersonEvent[]);
  }

  /** Throws 404 for somebody who never registered or was erased. */
  async known(personId: string): Promise<KnownPerson> {
    const state = await this.state(personId);
    if (state.standing === 'unknown' || state.standing === 'erased') throw notFound('person');
    return state;
  }

  /** Who holds one of the keyed hashes. */
  async holderOf(scope: string, hashes: readonly string[]): Promise<string | undefined> {
    const streamId = await this.store.holderOf(scope, hashes);
    return streamId && idOf(person, streamId);
  }
}
