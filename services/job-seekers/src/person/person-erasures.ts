import { Inject, Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { ErasureLedger, PersonKeys } from '@doorstep/event-store';
import type { EventStore, StoredEvent } from '@doorstep/event-store';
import { Commands, eventStore, PlatformClock, Problem, uuidFrom } from '@doorstep/service';
import { identityNumberClaim, subjectClaim } from './person-claims';
import { ErasePerson } from './person.commands';
import { person } from './person.decider';
import { PersonEvent } from './person.events';
import { PersonRecords } from './person-records';

type PersonErased = Extract<PersonEvent, { type: 'person-erased' }>;

const pageSize = 500;

/**
 * Carries out decided erasures: destroys the key, gives up the claims, erases the records merged into the erased one. All of it
 * may be repeated, and is at every start, so that neither a crash between decision and deed nor a backup from before the decision
 * brings anything back.
 */
@Injectable()
export class PersonErasures {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly keys: PersonKeys,
    private readonly commands: Commands,
    private readonly clock: PlatformClock,
    private readonly ledger: ErasureLedger,
    private readonly records: PersonRecords,
  ) {}

  /** Carries out everything that was ever decided, also what the ledger knows and the store does not. */
  async carryOutAll(): Promise<void> {
    await this.decideAgain();
    let reached = -1;
    for (let after = 0; after > reached;) {
      reached = after;
      const { events, upTo } = await this.store.readFeed(reached, pageSize, ['person-erased']);
      await this.erase(events);
      after = upTo;
    }
  }

  /** Carries out what was decided about one person; nothing where the erasure was refused. */
  async carryOut(personId: string): Promise<void> {
    const events = await this.store.readStream(streamOf(person, personId));
    await this.erase(events.filter(({ type }) => type === 'person-erased'));
  }

  private async decideAgain(): Promise<void> {
    for (const personId of await this.ledger.personIds()) {
      const { standing } = await this.records.state(personId);
      if (standing === 'unknown' || standing === 'erased') continue;
      const correlationId = uuidFrom(`ledger/${personId}`);
      await this.commands.send(
        { actor: { kind: 'policy', id: 'erase-again', role: 'system' }, source: 'erasure-ledger', correlationId },
        { streamId: streamOf(person, personId), command: new ErasePerson({ inLedger: true }) },
      );
    }
  }

  private async erase(events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    const erasures = events as readonly (StoredEvent & PersonErased)[];
    const recorded = new Set(await this.ledger.personIds());
    for (const { data, recordedAt } of erasures) {
      if (!recorded.has(data.personId)) await this.ledger.record(data.personId, recordedAt);
      await this.keys.erase(data.personId);
    }
    const releases = erasures.flatMap(({ streamId }) =>
      [identityNumberClaim, subjectClaim].map((scope) => ({ scope, streamId })),
    );
    await this.store.append({ streams: [], releases, now: this.clock.now() });
    for (const { data, eventId } of erasures)
      for (const absorbedId of data.absorbedIds) await this.eraseAbsorbed(absorbedId, eventId);
  }

  private async eraseAbsorbed(absorbedId: string, causationId: string): Promise<void> {
    const key = uuidFrom(`${causationId}/${absorbedId}`);
    const request = {
      actor: { kind: 'policy', id: 'erase-absorbed-records', role: 'system' },
      source: 'policy:erase-absorbed-records',
      correlationId: causationId,
      causationId,
      idempotency: { key, fingerprint: key },
    } as const;
    try {
      await this.commands.send(request, { streamId: streamOf(person, absorbedId), command: new ErasePerson({}) });
    } catch (error) {
      if (!(error instanceof Problem) || ![404, 409].includes(error.status)) throw error;
    }
    await this.carryOut(absorbedId);
  }
}
