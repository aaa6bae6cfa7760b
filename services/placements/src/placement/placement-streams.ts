import { Inject, Injectable } from '@nestjs/common';
import { replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { eventStore, notFound } from '@doorstep/service';
import { placement } from './placement.decider';
import { PlacementEvent, PlacementSpell } from './placement.events';
import { PlacementState } from './placement.state';

/** A placement as the store has it at this moment. */
export interface StoredPlacement {
  readonly state: PlacementState;
  readonly spell: PlacementSpell;
  readonly version: number;
}

@Injectable()
export class PlacementStreams {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  /** Throws 404 for a placement nobody reported. */
  async known(placementId: string): Promise<StoredPlacement> {
    const events = await this.store.readStream(streamOf(placement, placementId));
    const state = replay(placement, events as unknown as readonly PlacementEvent[]);
    if (state.spell === null) throw notFound('placement');
    return { state, spell: state.spell, version: events.length };
  }
}
