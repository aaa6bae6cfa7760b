import { Decider, exhaustive } from '@doorstep/event-sourcing';
import { ProfileCommand } from './profile.commands';
import { Award, Profile, ProfileEvent, profileEvents } from './profile.events';

export interface ProfileState {
  readonly stated: Profile | null;
  readonly awards: readonly Award[];
}

export const profile: Decider<ProfileState, ProfileCommand, ProfileEvent> = {
  category: 'profile',
  events: profileEvents,
  initialState: { stated: null, awards: [] },

  evolve(state, event) {
    switch (event.type) {
      case 'profile-stated':
        return { ...state, stated: event.data };
      case 'certificate-added':
        return { ...state, awards: [...state.awards, event.data] };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state) {
    switch (command.type) {
      case 'state-profile':
        return [{ type: 'profile-stated', data: command.data }];
      case 'add-certificate':
        return state.awards.some((award) => award.certificateId === command.data.certificateId)
          ? []
          : [{ type: 'certificate-added', data: command.data }];
      default:
        return exhaustive(command);
    }
  },
};
