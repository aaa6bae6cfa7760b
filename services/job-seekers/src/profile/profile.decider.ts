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
      case 'certificate-removed':
        return { ...state, awards: without(state.awards, event.data.certificateId) };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state) {
    switch (command.type) {
      case 'state-profile':
        return [{ type: 'profile-stated', data: command.data }];
      case 'add-certificate':
        return holds(state, command) ? [] : [{ type: 'certificate-added', data: command.data }];
      case 'remove-certificate':
        return holds(state, command) ? [{ type: 'certificate-removed', data: command.data }] : [];
      default:
        return exhaustive(command);
    }
  },
};

function holds({ awards }: ProfileState, { data }: { readonly data: { readonly certificateId: string } }): boolean {
  return awards.some(({ certificateId }) => certificateId === data.certificateId);
}

function without(awards: readonly Award[], certificateId: string): readonly Award[] {
  return awards.filter((award) => award.certificateId !== certificateId);
}
