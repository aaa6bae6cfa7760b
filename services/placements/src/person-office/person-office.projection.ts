import { JobSeekersMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { PersonOfficeRow } from './person-office.table';

type Told = Extract<
  JobSeekersMessage,
  {
    type:
      | 'job-seekers.person-registered.v1'
      | 'job-seekers.person-corrected.v1'
      | 'job-seekers.person-transferred.v1'
      | 'job-seekers.person-erased.v1';
  }
>;

/** Which office a person answers to now; a placement reported for the person belongs to it. */
export const personOffice: Projection<Told, PersonOfficeRow> = {
  name: 'person-office',
  version: 1,
  handles: [
    'job-seekers.person-registered.v1',
    'job-seekers.person-corrected.v1',
    'job-seekers.person-transferred.v1',
    'job-seekers.person-erased.v1',
  ],
  keysOf: (message) => [message.data.personId],
  fold: (_, message, id) =>
    message.type === 'job-seekers.person-erased.v1' ? undefined : { id, office: message.data.office },
};
