import { JobPostingsMessage, JobSeekersMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { LinkedAccountRow } from './linked-account.table';

type Told = Extract<
  JobSeekersMessage | JobPostingsMessage,
  {
    type:
      | 'job-seekers.account-linked.v1'
      | 'job-seekers.account-unlinked.v1'
      | 'job-postings.employer-account-linked.v1'
      | 'job-postings.employer-account-unlinked.v1';
  }
>;

/** Every linked account. An account goes from one record to another over two streams, whose messages may arrive in any order. */
export const linkedAccounts: Projection<Told, LinkedAccountRow> = {
  name: 'linked-accounts',
  version: 1,
  handles: [
    'job-seekers.account-linked.v1',
    'job-seekers.account-unlinked.v1',
    'job-postings.employer-account-linked.v1',
    'job-postings.employer-account-unlinked.v1',
  ],
  keysOf: (message) => message.data.accounts,
  fold(row, message, id) {
    const holderId = 'personId' in message.data ? message.data.personId : message.data.employerId;
    const links = message.type.endsWith('-linked.v1');
    if (!links) return row?.holderId === holderId ? undefined : row;
    return row !== undefined && row.position > message.position ? row : { id, holderId, position: message.position };
  },
};
