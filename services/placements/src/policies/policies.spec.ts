import { MatchingMessage } from '@doorstep/contracts';
import { givenPolicy } from '@doorstep/testing';
import { RaiseRetentionChecks, ReportPlacement } from '../placement/placement.commands';
import { HoldSubsidisedPost } from '../subsidised-posts/subsidised-posts.commands';
import { raiseRetentionChecks } from './raise-retention-checks';
import { reportPlacementOnHire } from './report-placement-on-hire';

const hired = (subsidised: boolean): Extract<MatchingMessage, { type: 'matching.person-hired.v1' }> => ({
  type: 'matching.person-hired.v1',
  data: {
    referralId: 'f1',
    personId: 'p1',
    vacancyId: 'v1',
    employerId: 'e1',
    startsOn: '2026-03-09',
    subsidised,
    contractKind: 'fixed-term',
    wage: null,
    place: '620102001',
    office: '620102',
  },
});
const report = (kind: 'market' | 'subsidised') => ({
  streamId: 'placement-f1',
  command: new ReportPlacement({
    personId: 'p1',
    by: 'hire',
    spell: {
      factId: 'f1',
      from: '2026-03-09',
      to: null,
      office: '620102',
      kind,
      employerId: 'e1',
      vacancyId: 'v1',
      referralId: 'f1',
      endReason: null,
      place: '620102001',
    },
  }),
});

describe('a hire', () => {
  it('reports the start of work under the referral’s id', () => {
    givenPolicy(reportPlacementOnHire)
      .message(hired(false))
      .thenSends([report('market')]);
  });

  it('into a subsidised post claims the person’s time as well', () => {
    const post = { factId: 'f1', from: '2026-03-09', to: null, office: '620102' };
    const hold = new HoldSubsidisedPost({ personId: 'p1', post });
    givenPolicy(reportPlacementOnHire)
      .message(hired(true))
      .thenSends([report('subsidised'), { streamId: 'subsidised-posts-p1', command: hold }]);
  });
});

it('a passed deadline raises the checks of its placement', () => {
  const deadline = { id: 'w1', kind: 'retention-check', dueAt: 1, streamId: 'placement-w1' };
  expect(raiseRetentionChecks.kinds).toContain(deadline.kind);
  expect(raiseRetentionChecks.react(deadline, 2)).toEqual([
    { streamId: 'placement-w1', command: new RaiseRetentionChecks({}) },
  ]);
});
