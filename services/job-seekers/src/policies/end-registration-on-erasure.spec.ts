import { givenPolicy } from '@doorstep/testing';
import { CloseRegistration } from '../registration/registration.commands';
import { endRegistrationOnErasure } from './end-registration-on-erasure';

it('an erasure ends the registration of the person on the day it was recorded', () => {
  givenPolicy(endRegistrationOnErasure)
    .message({ type: 'job-seekers.person-erased.v1', data: { personId: 'p1' } })
    .thenSends([
      {
        streamId: 'registration-p1',
        command: new CloseRegistration({ closedOn: '2026-03-02', reason: 'withdrew' }),
      },
    ]);
});
