import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { PersonKeys } from '@doorstep/event-store';
import type { EventStore, StoredEvent } from '@doorstep/event-store';
import { Commands, eventStore, PlatformClock, Problem, uuidFrom } from '@doorstep/service';
import { identityNumberClaim, subjectClaim } from './person-claims';
import { ErasePerson } from './person.commands';
import { person } from './person.decider';
import { PersonEvent } from './person.events';

type PersonErased = Extract<PersonEvent, { type: 'person-erased' }>;

const pageSize = 500;

/**
 * Carries out decided erasures: destroys the key, gives up the claims, erases the records merged into the erased one. Every step
 * may be repeated, and all are at every start, so that neither a crash in between nor a restored backup leaves anything behind.
 */
@Injectable()
export class PersonErasures implements OnModuleDestroy {
  private reached = 0;
  private running: Promise<void> = Promise.resolve();
  private unsubscribe: () => void = () => undefined;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly keys: PersonKeys,
    private readonly commands: Commands,
    private readonly clock: PlatformClock,
  ) {}

  /** From now on follows the store; resolves when everything decided so far is carried out. */
  start(): Promise<void> {
    this.unsubscribe = this.store.onAppended(() => void this.catchUp().catch(() => undefined));
    return this.catchUp();
  }

  onModuleDestroy(): Promise<void> {
    this.unsubscribe();
    return this.running.catch(() => undefined);
  }

  /** Carries out what was decided since the last time. */
  catchUp(): Promise<void> {
    this.running = this.running.catch(() => undefined).then(() => this.carryOut());
    return this.running;
  }

  private async carryOut(): Promise<void> {
    for (;;) {
      const { events, upTo } = await this.store.readFeed(this.reached, pageSize, ['person-erased']);
      for (const event of events) await this.erase(event as StoredEvent & PersonErased);
      if (upTo <= this.reached) return;
      this.reached = upTo;
    }
  }

  private async erase({ data, eventId, streamId }: StoredEvent & PersonErased): Promise<void> {
    await this.keys.erase(data.personId);
    const releases = [identityNumberClaim, subjectClaim].map((scope) => ({ scope, streamId }));
    await this.store.append({ streams: [], releases, now: this.clock.now() });
    for (const absorbedId of data.absorbedIds) await this.eraseAbsorbed(absorbedId, eventId);
  }

  private async eraseAbsorbed(absorbedId: string, causationId: string): Promise<void> {
    const key = uuidFrom(`${causationId}/${absorbedId}`);
    const actor = { kind: 'policy', id: 'erase-absorbed-records', role: 'system' } as const;
    const request = {
      actor,
      source: 'policy:erase-absorbed-records',
      correlationId: causationId,
      causationId,
      idempotency: { key, fingerprint: key },
    };
    try {
      await this.commands.send(request, { streamId: streamOf(person, absorbedId), command: new ErasePerson({}) });
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
    }
  }
}
