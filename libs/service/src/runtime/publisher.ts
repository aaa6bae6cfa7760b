import { replay } from '@doorstep/event-sourcing';
import { ContractMessage, topicOf } from '@doorstep/contracts';
import { EventStore, StoredEvent } from '@doorstep/event-store';
import { Envelope, toEnvelope } from '@doorstep/messaging';
import { CapabilityIndex } from '../command/capability-index';
import { Loaded, StateCache } from '../command/state-cache';

/** Private events → the contract messages others may know, each with the state of its stream after it. */
export class Publisher {
  private readonly states = new StateCache();

  constructor(
    private readonly store: EventStore,
    private readonly capabilities: CapabilityIndex,
  ) {}

  async messagesOf(
    events: readonly StoredEvent[],
  ): Promise<readonly { readonly topic: string; readonly envelope: Envelope }[]> {
    const messages = [];
    for (const event of events) {
      for (const [index, message] of (await this.published(event)).entries()) {
        const topic = topicOf(message.type);
        if (topic === undefined) throw new Error(`message type ${message.type} has no topic`);
        messages.push({ topic, envelope: toEnvelope(event, message, this.store.name, index) });
      }
    }
    return messages;
  }

  private async published(event: StoredEvent): Promise<readonly ContractMessage[]> {
    const capability = this.capabilities.ofStream(event.streamId);
    if (capability.published === undefined) return [];
    const { state } = await this.after(event);
    return capability.published(event, state);
  }

  /** The state of the event's stream right after it. */
  private async after(event: StoredEvent): Promise<Loaded> {
    const { decider } = this.capabilities.ofStream(event.streamId);
    const before = event.version === 1 ? { state: decider.initialState, version: 0 } : this.states.get(event.streamId);
    const loaded =
      before?.version === event.version - 1
        ? { state: decider.evolve(before.state, event), version: event.version }
        : await this.replayed(event);
    this.states.set(event.streamId, loaded);
    return loaded;
  }

  private async replayed({ streamId, version }: StoredEvent): Promise<Loaded> {
    const { decider } = this.capabilities.ofStream(streamId);
    const events = (await this.store.readStream(streamId)).filter((event) => event.version <= version);
    return { state: replay(decider, events), version };
  }
}
