import { givenPolicy } from '@doorstep/testing';
import { EndRegistrationByWork, ResumeRegistration } from '../registration/registration.commands';
import { endRegistrationOnPlacement } from './end-registration-on-placement';

const facts = {
  placementId: 'w1',
  personId: 'p1',
  employerId: 'e1',
  vacancyId: null,
  referralId: null,
  kind: 'market',
  startedOn: '2026-02-25',
  endedOn: null,
  endReason: null,
  verifiedOn: '2026-03-01',
  place: null,
  office: '620102',
} as const;
const streamId = 'registration-p1';
const end = new EndRegistrationByWork({ placementId: 'w1', startedOn: '2026-02-25', endedOn: null });

describe('a placement', () => {
  it('ends the registration of its person from its start once it is verified', () => {
    givenPolicy(endRegistrationOnPlacement)
      .message({ type: 'placements.placement-verified.v1', data: facts })
      .thenSends([{ streamId, command: end }]);
  });

  it('moves that end when it is corrected, if it is verified at all', () => {
    const policy = givenPolicy(endRegistrationOnPlacement);
    policy.message({ type: 'placements.placement-corrected.v1', data: facts }).thenSends([{ streamId, command: end }]);
    policy.message({ type: 'placements.placement-corrected.v1', data: { ...facts, verifiedOn: null } }).thenNothing();
  });

  it('moves to the registration of the person it turns out to be of', () => {
    const assigned = (verifiedOn: string | null) =>
      givenPolicy(endRegistrationOnPlacement).message({
        type: 'placements.placement-assigned.v1',
        data: { ...facts, verifiedOn, formerPersonId: 'p2' },
      });
    const resume = { streamId: 'registration-p2', command: new ResumeRegistration({ placementId: 'w1' }) };
    assigned('2026-03-01').thenSends([resume, { streamId, command: end }]);
    assigned(null).thenSends([resume]);
  });

  it('gives the registration back when it is voided', () => {
    givenPolicy(endRegistrationOnPlacement)
      .message({ type: 'placements.placement-voided.v1', data: { placementId: 'w1', personId: 'p1' } })
      .thenSends([{ streamId, command: new ResumeRegistration({ placementId: 'w1' }) }]);
  });
});
