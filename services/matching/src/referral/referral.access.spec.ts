import { accessProperties } from '@doorstep/testing';
import { referralAccess } from './referral.access';
import { AcceptOffer } from './referral.commands';
import { referral } from './referral.decider';
import { madeReferral, makeReferral } from './referral.samples';

const staff = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const seeker = { 'job-seeker': ['own'] } as const;
const employer = { employer: ['own'] } as const;
const system = { system: ['office', 'stranger'] } as const;

accessProperties({
  name: 'referrals',
  grants: referralAccess.grants,
  expected: {
    'make-referral': { ...staff, ...seeker },
    'note-referral-seen': { ...staff, ...employer },
    'arrange-interview': { ...staff, ...employer },
    'make-offer': { ...staff, ...employer },
    'accept-offer': { ...staff, ...seeker },
    'refuse-referral': { ...staff, ...seeker, ...employer },
    'withdraw-referral': { ...staff, ...seeker },
    'note-employer-silent': system,
    'lapse-referral': system,
    'hire-person': { ...staff, ...employer },
    'cancel-hire': system,
  },
});

describe('whose record a referral is', () => {
  it('is the person’s to whom it is made', () => {
    const scope = referralAccess.scope(makeReferral([]), referral.initialState);
    expect(scope).toEqual({ office: '620102001', personId: 'p1' });
  });

  it('is the person’s, the employer’s and the office’s once made', () => {
    const state = referral.evolve(referral.initialState, madeReferral());
    const scope = referralAccess.scope(new AcceptOffer({}), state);
    expect(scope).toEqual({ office: '620102001', personId: 'p1', employerId: 'e1' });
    expect(referralAccess.scope(new AcceptOffer({}), referral.initialState)).toEqual({});
  });
});
