import { randomUUID } from 'node:crypto';
import { AppendCall, AppendOutcome, EventStore, NewEvent, StoreCatalogue, StoredEvent } from '../store';

export const caseCatalogue: StoreCatalogue = { 'case-opened': 1, 'case-closed': 1 };

export function caseEvent(type = 'case-opened', data: object = { office: '620102' }): NewEvent {
  const actor = { kind: 'staff', id: 'counsellor-7', office: '620102' };
  return { type, data, meta: { eventId: randomUUID(), actor, source: 'http', correlationId: randomUUID() } };
}

/** A call that appends `events` to one stream. */
export function appendTo(
  streamId: string,
  expectedVersion: number,
  events: readonly NewEvent[],
  now = 1_000,
): AppendCall {
  return { streams: [{ streamId, expectedVersion, events }], now };
}

export const newStream = (): string => `case-${randomUUID()}`;

/** A hash that no other spec claims. */
export const newHash = (): string => randomUUID().replaceAll('-', '');

export const versionsOf = (events: readonly StoredEvent[]): readonly number[] => events.map(({ version }) => version);

/** Opens stores over the same facts, each as another process would. */
export type OpenStore = (catalogue?: StoreCatalogue) => Promise<EventStore>;

/** A store opened before the specs of the enclosing block. */
export class StoreUnderTest {
  store: EventStore;

  constructor(readonly open: OpenStore) {
    beforeAll(async () => {
      this.store = await open(caseCatalogue);
    });
  }

  /** Appends what nothing stands in the way of. */
  async append(call: AppendCall): Promise<Extract<AppendOutcome, { outcome: 'appended' }>> {
    const outcome = await this.store.append(call);
    if (outcome.outcome !== 'appended') throw new Error(`not appended: ${outcome.outcome}`);
    return outcome;
  }
}
