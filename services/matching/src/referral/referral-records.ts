import { Inject, Injectable } from '@nestjs/common';
import { replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { eventStore, notFound } from '@doorstep/service';
import { referral } from './referral.decider';
import { ReferralEvent, ReferralMade } from './referral.events';

/** What a referral was made with, from its own stream: whose it is and which seats it goes to. */
@Injectable()
export class ReferralRecords {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  /** Throws 404 for a referral that does not exist. */
  async made(referralId: string): Promise<ReferralMade> {
    const events = await this.store.readStream(streamOf(referral, referralId));
    const { made } = replay(referral, events as unknown as readonly ReferralEvent[]);
    if (made === undefined) throw notFound('referral');
    return made;
  }
}
