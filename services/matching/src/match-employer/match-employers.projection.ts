import { JobPostingsMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { MatchEmployerRow } from './match-employers.table';

export type EmployerStandingMessage = Extract<
  JobPostingsMessage,
  { type: `job-postings.employer-${'verified' | 'suspended'}.v1` }
>;

export const matchEmployers: Projection<EmployerStandingMessage, MatchEmployerRow> = {
  name: 'match-employers',
  version: 1,
  handles: ['job-postings.employer-verified.v1', 'job-postings.employer-suspended.v1'],
  keysOf: (message) => [message.data.employerId],
  fold(row, message, id) {
    switch (message.type) {
      case 'job-postings.employer-verified.v1':
        return { id, suspended: false, verifiedUntil: message.data.validUntil ?? null };
      case 'job-postings.employer-suspended.v1':
        return { id, suspended: true, verifiedUntil: row?.verifiedUntil ?? null };
    }
  },
};
