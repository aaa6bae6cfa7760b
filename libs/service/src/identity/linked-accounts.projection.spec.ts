import { givenProjection } from '@doorstep/testing';
import { linkedAccounts } from './linked-accounts.projection';

const linked = (personId: string, ...accounts: readonly string[]) => ({
  type: 'job-seekers.account-linked.v1' as const,
  data: { personId, accounts },
});
const unlinked = (personId: string, ...accounts: readonly string[]) => ({
  type: 'job-seekers.account-unlinked.v1' as const,
  data: { personId, accounts },
});
const at = <Event>(position: number, event: Event, source = 'stream-of-another') => ({
  event,
  recording: { position, source },
});

describe('linked accounts', () => {
  it('are found under every hash, until they are unlinked', () => {
    givenProjection(linkedAccounts)
      .events([linked('p1', 'h1', 'h2')])
      .thenRows([
        { id: 'h1', holderId: 'p1', position: 1 },
        { id: 'h2', holderId: 'p1', position: 1 },
      ]);
    givenProjection(linkedAccounts)
      .events([linked('p1', 'h1', 'h2'), unlinked('p1', 'h1', 'h2')])
      .thenRows([]);
  });

  it('go from one person to another, in whatever order their messages arrive', () => {
    givenProjection(linkedAccounts)
      .events([linked('p1', 'h1'), unlinked('p1', 'h1'), linked('p2', 'h1')])
      .thenRows([{ id: 'h1', holderId: 'p2', position: 3 }]);
    givenProjection(linkedAccounts)
      .events([linked('p1', 'h1'), at(3, linked('p2', 'h1')), unlinked('p1', 'h1')])
      .thenRows([{ id: 'h1', holderId: 'p2', position: 3 }]);
    givenProjection(linkedAccounts)
      .events([at(3, linked('p2', 'h1')), at(1, linked('p1', 'h1'), 'test'), at(2, unlinked('p1', 'h1'), 'test')])
      .thenRows([{ id: 'h1', holderId: 'p2', position: 3 }]);
  });

  it('may be employers’', () => {
    const data = { employerId: 'e1', accounts: ['h3'] };
    givenProjection(linkedAccounts)
      .events([{ type: 'job-postings.employer-account-linked.v1', data }])
      .thenRows([{ id: 'h3', holderId: 'e1', position: 1 }]);
    givenProjection(linkedAccounts)
      .events([
        { type: 'job-postings.employer-account-linked.v1', data },
        { type: 'job-postings.employer-account-unlinked.v1', data },
      ])
      .thenRows([]);
  });
});
