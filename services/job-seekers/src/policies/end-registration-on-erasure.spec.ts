import { givenPolicy } from '@doorstep/testing';
import { EndRegistrationByErasure } from '../registration/registration.commands';
import { endRegistrationOnErasure } from './end-registration-on-erasure';

it('an erasure ends the registration of the person on the day it was recorded', () => {
  givenPolicy(endRegistrationOnErasure)
    .message({ type: 'job-seekers.person-erased.v1', data: { personId: 'p1' } })
    .thenSends([
      {
        streamId: 'registration-p1',
        command: new EndRegistrationByErasure({ erasedOn: '2026-03-02' }),
      },
    ]);
});
