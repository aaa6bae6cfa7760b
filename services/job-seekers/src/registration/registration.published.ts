import { JobSeekersMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { RegistrationEvent } from './registration.events';
import { RegistrationState } from './registration.state';

type SpellMessage = Exclude<
  Extract<JobSeekersMessage, { type: `job-seekers.registration-${string}` }>,
  { type: 'job-seekers.registration-voided.v1' }
>;

export function publishedRegistration(
  event: Recorded<RegistrationEvent>,
  state: RegistrationState,
): readonly JobSeekersMessage[] {
  const { registrationId, personId } = event.data;
  const whole = (type: SpellMessage['type']): readonly JobSeekersMessage[] =>
    state.spells
      .filter((spell) => spell.registrationId === registrationId)
      .map(({ openedOn, closedOn, closingReason }) => ({
        type,
        data: { registrationId, personId, openedOn, closedOn, closingReason },
      }));
  switch (event.type) {
    case 'registration-opened':
      return whole('job-seekers.registration-opened.v1');
    case 'registration-closed':
    case 'registration-ended-by-work':
    case 'registration-lapsed':
      return whole('job-seekers.registration-closed.v1');
    case 'registration-corrected':
      return whole('job-seekers.registration-corrected.v1');
    case 'registration-voided':
      return [{ type: 'job-seekers.registration-voided.v1', data: { registrationId, personId } }];
    case 'registration-confirmed':
    case 'registration-refused':
      return [];
    default:
      return exhaustive(event);
  }
}
