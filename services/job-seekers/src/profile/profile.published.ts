import { JobSeekersMessage } from '@doorstep/contracts';
import { Recorded } from '@doorstep/event-sourcing';
import { withAwards } from './awarded-profile';
import { heldOccupations } from './held-occupations';
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
        occupationsHeld: heldOccupations(stated),
        ...withAwards(stated, awards),
        education: stated.education,
        wageFloorFen: stated.wageFloorFen,
        commuteLimitKm: stated.commuteLimitKm,
        contractKinds: stated.contractKinds,
        shifts: stated.shifts,
        accommodationNeeds: stated.accommodationNeeds,
        acceptsDormitory: stated.acceptsDormitory,
        healthLimits: stated.healthLimits ?? [],
        hoursWished: stated.hoursWished ?? null,
        stabilityWished: stated.stabilityWished ?? null,
        settingWished: stated.settingWished ?? null,
      },
    },
  ];
}
