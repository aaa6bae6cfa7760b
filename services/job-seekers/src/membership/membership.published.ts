import { JobSeekersMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { MembershipEvent } from './membership.events';

export function publishedMembership(event: Recorded<MembershipEvent>): readonly JobSeekersMessage[] {
  switch (event.type) {
    case 'membership-stated':
    case 'membership-corrected': {
      const { factId, personId, group, from, to } = event.data;
      return [{ type: 'job-seekers.membership-stated.v1', data: { factId, personId, group, from, to } }];
    }
    case 'membership-voided':
      return [{ type: 'job-seekers.membership-voided.v1', data: event.data }];
    default:
      return exhaustive(event);
  }
}
