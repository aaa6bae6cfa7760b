import { DeadlinePolicy } from '@doorstep/event-sourcing';
import { LapseRegistration } from '../registration/registration.commands';

export const lapseUnconfirmedRegistration: DeadlinePolicy = {
  name: 'lapse-unconfirmed-registration',
  kinds: ['registration-lapse'],
  react({ id, streamId }) {
    return [{ streamId, command: new LapseRegistration({ registrationId: id }) }];
  },
};
