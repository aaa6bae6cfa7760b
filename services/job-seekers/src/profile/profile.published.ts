import { JobSeekersMessage } from '@doorstep/contracts';
import { Recorded } from '@doorstep/event-sourcing';
import { withAwards } from './awarded-profile';
import { ProfileState } from './profile.decider';
import { ProfileEvent } from './profile.events';

export function publishedProfile(event: Recorded<ProfileEvent>, state: ProfileState): readonly JobSeekersMessage[] {
  if (state.stated === null) return [];
  const { stated, awards } = state;
  return [
    {
      type: 'job-seekers.profile-stated.v1',
      data: {
        personId: event.data.personId,
        occupationsWanted: stated.occupationsWanted,
        occupationsHeld: stated.occupationsHeld,
        ...withAwards(stated, awards),
        education: stated.education,
        wageFloorFen: stated.wageFloorFen,
        commuteLimitKm: stated.commuteLimitKm,
        contractKinds: stated.contractKinds,
        shifts: stated.shifts,
        accommodationNeeds: stated.accommodationNeeds,
        acceptsDormitory: stated.acceptsDormitory,
      },
    },
  ];
}
