import { Inject, Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import type { EventStore, StoredEvent } from '@doorstep/event-store';
import { eventStore } from '@doorstep/service';
import { recommendations } from '../recommendations/recommendations.decider';
import { RecommendationsEvent } from '../recommendations/recommendations.events';

/** A run for a person, as its own stream tells it. */
export interface ContestedDecision {
  readonly runId: string;
  /** The member of staff who had it made; null when it was the person or nobody. */
  readonly decidedBy: string | null;
  /** Vacancies by the ids of their recommendations. */
  readonly recommended: ReadonlyMap<string, string>;
}

/** Which runs there were for a person, who had them made and what they recommended. */
@Injectable()
export class ContestedDecisions {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  /** In the order in which they were made. */
  async of(personId: string): Promise<readonly ContestedDecision[]> {
    const runs = new Map<string, ContestedDecision>();
    for (const event of await this.store.readStream(streamOf(recommendations, personId))) {
      const decision = decisionOf(event);
      if (decision !== undefined && !runs.has(decision.runId)) runs.set(decision.runId, decision);
    }
    return [...runs.values()];
  }
}

function decisionOf(stored: StoredEvent): ContestedDecision | undefined {
  const event = stored as unknown as RecommendationsEvent;
  if (event.type !== 'recommendations-made' && event.type !== 'recommendations-short') return undefined;
  const made = event.type === 'recommendations-made' ? event.data.recommendations : [];
  const { kind, id } = stored.meta.actor;
  return {
    runId: event.data.runId,
    decidedBy: kind === 'staff' ? id : null,
    recommended: new Map(made.map(({ recommendationId, vacancyId }) => [recommendationId, vacancyId])),
  };
}
