import { JobSeekersMessage } from '@doorstep/contracts';
import { civilDateOf, Policy, streamOf } from '@doorstep/event-sourcing';
import { EndRegistrationByErasure } from '../registration/registration.commands';
import { registration } from '../registration/registration.decider';

type PersonErased = Extract<JobSeekersMessage, { type: 'job-seekers.person-erased.v1' }>;

/** Whoever has their data erased asks for no more services. */
export const endRegistrationOnErasure: Policy<PersonErased> = {
  name: 'end-registration-on-erasure',
  handles: ['job-seekers.person-erased.v1'],
  react({ data: { personId }, recordedAt }) {
    const command = new EndRegistrationByErasure({ erasedOn: civilDateOf(recordedAt) });
    return [{ streamId: streamOf(registration, personId), command }];
  },
};
