import { MatchingMessage } from '@doorstep/contracts';
import { givenPolicy } from '@doorstep/testing';
import { AssignPlacement, RaiseRetentionChecks, ReportPlacement } from '../placement/placement.commands';
import { HoldSubsidisedPost, ReleaseSubsidisedPost } from '../subsidised-posts/subsidised-posts.commands';
import { assignPlacements } from './assign-placements';
import { moveSubsidisedPost } from './move-subsidised-post';
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

it('a split gives placements to whom they were assigned, and no other facts', () => {
  givenPolicy(assignPlacements)
    .message({
      type: 'job-seekers.persons-split.v1',
      data: {
        survivorId: 'a',
        restoredId: 'b',
        effectiveOn: '2026-03-01',
        assignments: [
          { category: 'enrolment', factId: 'n1', personId: 'b' },
          { category: 'placement', factId: 'w1', personId: 'b' },
        ],
      },
    })
    .thenSends([{ streamId: 'placement-w1', command: new AssignPlacement({ personId: 'b', among: ['a', 'b'] }) }]);
});

describe('a placement given to another record', () => {
  const assigned = (kind: 'market' | 'subsidised') => ({
    type: 'placements.placement-assigned.v1' as const,
    data: {
      placementId: 'w1',
      personId: 'b',
      formerPersonId: 'a',
      employerId: 'e1',
      vacancyId: null,
      referralId: null,
      kind,
      startedOn: '2026-03-09',
      endedOn: null,
      endReason: null,
      verifiedOn: null,
      place: null,
      office: '620102',
    },
  });

  it('takes its claim on the person’s time along', () => {
    const post = { factId: 'w1', from: '2026-03-09', to: null, office: '620102' };
    givenPolicy(moveSubsidisedPost)
      .message(assigned('subsidised'))
      .thenSends([
        { streamId: 'subsidised-posts-a', command: new ReleaseSubsidisedPost({ personId: 'a', factId: 'w1' }) },
        { streamId: 'subsidised-posts-b', command: new HoldSubsidisedPost({ personId: 'b', post }) },
      ]);
  });

  it('claims nothing where it is market work', () => {
    givenPolicy(moveSubsidisedPost).message(assigned('market')).thenNothing();
  });
});

it('a passed deadline raises the checks of its placement', () => {
  const deadline = { id: 'w1', kind: 'retention-check', dueAt: 1, streamId: 'placement-w1' };
  expect(raiseRetentionChecks.kinds).toContain(deadline.kind);
  expect(raiseRetentionChecks.react(deadline, 2)).toEqual([
    { streamId: 'placement-w1', command: new RaiseRetentionChecks({}) },
  ]);
});
